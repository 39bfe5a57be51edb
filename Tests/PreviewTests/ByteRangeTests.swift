import Testing

@testable import Preview

@Suite("byte ranges")
struct ByteRangeTests {
  @Test(
    "a request gets the part it asks for, RFC 9110 §14",
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-", .part(0..<100)), ("bytes=0-0", .part(0..<1)),
      ("bytes=10-19", .part(10..<20)), ("bytes=90-500", .part(90..<100)),
      ("bytes=-10", .part(90..<100)), ("bytes=-500", .part(0..<100)),
      ("bytes=100-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=20-10", .whole),
      ("bytes=0-1,5-6", .whole), ("bytes=a-b", .whole), ("items=0-1", .whole),
      ("bytes=-", .whole), ("bytes=5", .whole),
    ] as [(String?, ByteRange)])
  func ranges(header: String?, range: ByteRange) {
    #expect(ByteRange(header, size: 100) == range)
  }

  @Test("an empty file has no part")
  func empty() {
    #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
    #expect(ByteRange(nil, size: 0) == .whole)
  }
}
