internal import Diagnostics

extension PackageEntry {
  /// Reads or makes all bytes of the entry.
  package func bytes() throws(PackageError) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return bytes
    case .shared(let shared): return shared.bytes
    case .file(let path, let size): return try FilePieces.bytes(of: path, size: size)
    case .produced(let make): return try making(make)
    case .parts(let parts):
      var bytes: [UInt8] = []
      try forEach(parts) { bytes += $0 }
      return bytes
    }
  }

  /// Makes parts and hands them over in their order, few at a time: together they can be large.
  func forEach(
    _ parts: @Sendable () throws -> [Part], _ use: ([UInt8]) throws -> Void
  ) throws(PackageError) {
    try making {
      let parts = try parts()
      for start in stride(from: 0, to: parts.count, by: Self.atOnce) {
        let few = Array(parts[start..<min(start + Self.atOnce, parts.count)])
        for made in parallelMap(few, { part in Result { try part.make() } }) {
          try use(try made.get())
        }
      }
    }
  }

  private static let atOnce = 4

  /// Does what makes the entry, and says which it is where that fails.
  func making<Value>(_ make: () throws -> Value) throws(PackageError) -> Value {
    do {
      return try make()
    } catch let error as PackageError {
      throw error
    } catch {
      throw PackageError(
        .produce, "cannot make \(name)", path: name, reason: "\(error)", cause: error)
    }
  }
}
