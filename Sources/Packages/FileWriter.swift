internal import Hashing

/// Writes single files as packages are written.
package enum FileWriter {
  /// Writes a file; until it is whole, what was in its place stays there.
  package static func write(_ bytes: [UInt8], to path: String) throws(PackageError)
    -> WrittenPackage
  {
    let file = try PartialFile(for: path)
    defer { file.discard() }
    try file.write(bytes)
    try file.commit()
    return WrittenPackage(path: path, size: UInt64(bytes.count), sha256: SHA256.hex(of: bytes))
  }

  /// Writes a file that can be made again: after a power failure it may be missing or cut.
  package static func writeForNow(_ bytes: [UInt8], to path: String) throws(PackageError) {
    let file = try RenewableFile(for: path)
    try file.write(bytes)
    try file.commit()
  }
}
