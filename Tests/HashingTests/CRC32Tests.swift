import Hashing
import Testing

@Suite("CRC-32")
struct CRC32Tests {
  @Test(
    "known checksums are met",
    arguments: [("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43)] as [(String, UInt32)])
  func knownChecksums(text: String, checksum: UInt32) {
    #expect(CRC32.checksum(of: Array(text.utf8)) == checksum)
  }

  @Test("a checksum goes on where another one ended")
  func continuing() {
    let bytes = Array("123456789".utf8)
    let checksum = bytes.withUnsafeBytes { raw in
      let first = CRC32.checksum(of: UnsafeRawBufferPointer(rebasing: raw[..<4]))
      let none = CRC32.checksum(
        of: UnsafeRawBufferPointer(start: nil, count: 0), continuing: first)
      return CRC32.checksum(of: UnsafeRawBufferPointer(rebasing: raw[4...]), continuing: none)
    }
    #expect(checksum == 0xCBF4_3926)
  }
}
