internal import Glibc
internal import Hashing

/// Writes single files as packages are written.
package enum FileWriter {
  /// Writes a file; until it is whole, what was in its place stays there.
  @discardableResult
  package static func write(_ bytes: [UInt8], to path: String) throws(PackageError)
    -> WrittenPackage
  {
    let file = try PartialFile(for: path)
    defer { file.discard() }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw file.failure(count == 0 ? ENOSPC : errno) }
      rest = rest.dropFirst(count)
    }
    try file.commit()
    return WrittenPackage(path: path, size: UInt64(bytes.count), sha256: SHA256.hex(of: bytes))
  }
}
