internal import Glibc
internal import Hashing

/// Writes single files as packages are written.
package enum FileWriter {
  /// Writes a file; until it is whole, what was in its place stays there.
  package static func write(_ bytes: [UInt8], to path: String) throws(PackageError)
    -> WrittenPackage
  {
    try write([bytes], to: path, durable: true)
    return WrittenPackage(path: path, size: UInt64(bytes.count), sha256: SHA256.hex(of: bytes))
  }

  /// Writes bytes one behind the other into a file that can be made again: after a power failure it
  /// may be missing or cut.
  package static func writeForNow(_ parts: [UInt8]..., to path: String) throws(PackageError) {
    try write(parts, to: path, durable: false)
  }

  private static func write(_ parts: [[UInt8]], to path: String, durable: Bool)
    throws(PackageError)
  {
    let file = try PartialFile(for: path)
    defer { file.discard() }
    for part in parts {
      var rest = part[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw file.failure(count == 0 ? ENOSPC : errno) }
        rest = rest.dropFirst(count)
      }
    }
    try file.commit(durable: durable)
  }
}
