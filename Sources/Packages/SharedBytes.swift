internal import Synchronization

/// Bytes that many packages of a run have in common, such as the player; packed once for all.
package final class SharedBytes: Sendable {
  let bytes: [UInt8]
  private let prepared = Mutex<PreparedEntry?>(nil)

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let texts = Mutex<[String: SharedBytes]>([:])

  /// The one object for a text in UTF-8; it lives as long as the process.
  package static func of(_ text: String) -> SharedBytes {
    texts.withLock { texts in
      if let shared = texts[text] { return shared }
      let shared = SharedBytes(Array(text.utf8))
      texts[text] = shared
      return shared
    }
  }

  /// The entry made of them, packed by the first who asks.
  func prepared(_ make: ([UInt8]) -> PreparedEntry) -> PreparedEntry {
    prepared.withLock { prepared in
      if let prepared { return prepared }
      let entry = make(bytes)
      prepared = entry
      return entry
    }
  }
}
