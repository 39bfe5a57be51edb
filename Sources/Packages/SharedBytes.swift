internal import Hashing
internal import Synchronization

/// Bytes that many packages of a run have in common, such as the player; made and packed once for
/// all.
package final class SharedBytes: Sendable {
  private let make: @Sendable () -> [UInt8]
  private let deflated: (@Sendable () -> [UInt8])?
  private let made = Mutex<[UInt8]?>(nil)
  private let prepared = Mutex<PreparedEntry?>(nil)

  /// Takes what makes the bytes, and what gives them as DEFLATE data (RFC 1951) where they are packed
  /// already; each is asked once.
  package init(
    deflated: (@Sendable () -> [UInt8])? = nil, _ make: @escaping @Sendable () -> [UInt8]
  ) {
    self.make = make
    self.deflated = deflated
  }

  private static let all = Mutex<[String: SharedBytes]>([:])

  /// The one object for the text of a name; it lives as long as the process.
  package static func named(
    _ name: String, deflated: (@Sendable () -> [UInt8])? = nil,
    _ text: @escaping @Sendable () -> String
  ) -> SharedBytes {
    all.withLock { all in
      if let shared = all[name] { return shared }
      let shared = SharedBytes(deflated: deflated) { Array(text().utf8) }
      all[name] = shared
      return shared
    }
  }

  /// The bytes, made when they are first asked for.
  package var bytes: [UInt8] {
    made.withLock { made in
      if let made { return made }
      let bytes = make()
      made = bytes
      return bytes
    }
  }

  /// The entry made of them, packed by the first who asks if they are not packed yet.
  func prepared(_ prepare: ([UInt8]) -> PreparedEntry) -> PreparedEntry {
    prepared.withLock { prepared in
      if let prepared { return prepared }
      let entry = deflated.map { packed($0()) } ?? prepare(bytes)
      prepared = entry
      return entry
    }
  }

  private func packed(_ deflated: [UInt8]) -> PreparedEntry {
    PreparedEntry(
      method: .deflated, body: .bytes(deflated[...]), size: UInt64(bytes.count),
      checksum: CRC32.checksum(of: bytes))
  }
}
