extension PackageEntry {
  /// Reads or makes all bytes of the entry.
  package func bytes() throws(PackageError) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return bytes
    case .shared(let shared): return shared.bytes
    case .file(let path, let size): return try FilePieces.bytes(of: path, size: size)
    case .produced(let make):
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
}
