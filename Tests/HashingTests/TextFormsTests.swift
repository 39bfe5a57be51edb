import Hashing
import Testing

@Suite("bytes as text")
struct TextFormsTests {
  @Test(
    "the examples of RFC 4648 are met, without padding",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
      ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
    ])
  func base64URL(text: String, encoded: String) {
    #expect(Base64URL.encode(Array(text.utf8)) == encoded)
    #expect(Base64URL.decode(encoded) == Array(text.utf8))
  }

  @Test("the characters that addresses reserve are not used")
  func alphabet() {
    #expect(Base64URL.encode([0xFB, 0xFF, 0xFE]) == "-__-")
    #expect(Base64URL.decode("-__-") == [0xFB, 0xFF, 0xFE])
  }

  @Test("every byte comes back")
  func everyByte() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
  }

  @Test(
    "what no encoder writes is refused",
    arguments: ["Z", "Zg==", "Zh", "Zm9", "+/+/", "Zm 8", "Zm9vY", "Zé"])
  func refused(text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test("hexadecimal digits are lower case")
  func hexadecimal() {
    #expect(Hexadecimal.lower([0x00, 0x9A, 0xFF]) == "009aff")
  }

  @Test("a hash is held as it is spelt")
  func digest() throws {
    let digest = SHA256Digest(of: "abc")
    #expect(digest.hex == SHA256.hex(of: Array("abc".utf8)))
    #expect(digest == SHA256Digest(of: Array("abc".utf8)))
    #expect(SHA256Digest(digest.bytes[...]) == digest)
    #expect(SHA256Digest(hex: Array(digest.hex.utf8)[...]) == digest)
    #expect(SHA256Digest(digest.bytes.dropLast()) == nil)
    #expect(SHA256Digest(hex: Array(digest.hex.utf8).dropLast(2)) == nil)
    #expect(SHA256Digest(hex: Array(digest.hex.uppercased().utf8)[...]) == nil)
    #expect(SHA256Digest(hex: Array(digest.hex.utf8).dropLast() + [0x67]) == nil)
    #expect(digest != SHA256Digest(of: "abd"))
  }
}
