import Hashing
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "the examples of FIPS 180-4 are met",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownHashes(text: String, hash: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == hash)
  }

  @Test("a text's hash is base64url without padding")
  func text() {
    #expect(SHA256.base64URL(of: "abc") == "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0")
  }

  @Test("pieces give the hash of the whole", arguments: [1, 63, 64, 65, 1000])
  func pieces(size: Int) {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let stream = SHA256Stream()
    bytes.withUnsafeBytes { raw in
      for start in stride(from: 0, to: raw.count, by: size) {
        stream.update(UnsafeRawBufferPointer(rebasing: raw[start..<min(start + size, raw.count)]))
      }
    }
    #expect(stream.finish() == SHA256Digest(of: bytes))
  }

  @Test("a stream begins anew after its end")
  func again() {
    let stream = SHA256Stream()
    Array("abc".utf8).withUnsafeBytes { stream.update($0) }
    _ = stream.finish()
    #expect(stream.finish() == SHA256Digest(of: []))
  }
}
