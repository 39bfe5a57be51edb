internal import Glibc

/// Some of the 256 bytes, to look for in texts far quicker than characters can be.
package struct ByteSet: Sendable {
  private let members: [Bool]
  /// The members, where they are so few that looking for one after the other is quickest.
  private let few: [Int32]

  /// Holds the bytes that a test lets through.
  package init(where isMember: (UInt8) -> Bool) {
    let bytes = (0...255).map { UInt8($0) }
    members = bytes.map(isMember)
    let held = bytes.filter(isMember).map(Int32.init)
    few = held.count <= 8 ? held : []
  }

  /// Holds the bytes of a text.
  package init(_ text: String) {
    let bytes = Set(text.utf8)
    self.init(where: bytes.contains)
  }

  /// Whether a text has one of the bytes.
  package func isMet(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isMet)
      ?? Array(text.utf8).withUnsafeBufferPointer(isMet)
  }

  private func isMet(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    guard few.isEmpty else { return few.contains { memchr(start, $0, bytes.count) != nil } }
    return members.withUnsafeBufferPointer { members in
      var rest = start
      let end = start + bytes.count
      // Eight at a time: hardly ever is there one to stop at.
      while end - rest >= 8 {
        let isMet =
          members[Int(rest[0])] || members[Int(rest[1])] || members[Int(rest[2])]
          || members[Int(rest[3])] || members[Int(rest[4])] || members[Int(rest[5])]
          || members[Int(rest[6])] || members[Int(rest[7])]
        if isMet { return true }
        rest += 8
      }
      return UnsafeBufferPointer(start: rest, count: end - rest).contains { members[Int($0)] }
    }
  }
}
