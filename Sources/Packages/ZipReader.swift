internal import CZip
internal import Glibc

/// Reads an archive entry by entry.
package final class ZipReader {
  package let path: String

  /// The names of all entries in the order of the archive's directory.
  package let names: [String]

  private let handle: OpaquePointer

  /// Opens an archive and reads its directory.
  package init(path: String) throws(PackageError) {
    ArchiveLibrary.prepare()
    self.path = path
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw Self.failure(path, code: code, errno: errno)
    }
    self.handle = handle
    names = (0..<max(0, zip_get_num_entries(handle, 0))).map { index in
      zip_get_name(handle, UInt64(index), 0).map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    // An archive that was only read has nothing to lose.
    zip_discard(handle)
  }

  /// Unpacks an entry and checks its checksum; entries above `limit` bytes are refused.
  package func bytes(of name: String, limit: Int = 256 << 20) throws(PackageError) -> [UInt8] {
    let size = try status(of: name).size
    guard size <= UInt64(limit) else {
      throw PackageError(
        .archive, "cannot read \(name) in \(path): it unpacks to \(size) bytes", path: path)
    }
    guard let file = zip_fopen(handle, name, 0) else { throw failure(name) }
    defer { zip_fclose(file) }
    // What the directory says of the size may be wrong, so memory grows with what comes.
    var bytes: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = zip_fread(file, piece.baseAddress, UInt64(piece.count))
      guard count >= 0, bytes.count + Int(count) <= limit else {
        throw failure(name, String(cString: zip_file_strerror(file)))
      }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: piece[..<Int(count)])
    }
  }

  /// What stands against unpacking an entry, by its position in the directory; nil where it is whole.
  ///
  /// It goes through a buffer, however large it is, and no further than the size that it is said to
  /// have.
  package func damage(at position: Int, size: UInt64) -> String? {
    guard let file = zip_fopen_index(handle, UInt64(position), 0) else {
      return SourceCommands.words(on: handle)
    }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { piece.deallocate() }
    var total: UInt64 = 0
    while total <= size {
      let count = zip_fread(file, piece.baseAddress, UInt64(piece.count))
      guard count > 0 else { return count == 0 ? nil : String(cString: zip_file_strerror(file)) }
      total += UInt64(count)
    }
    return "it unpacks to more than it says"
  }

  /// Says whether an entry lies in the archive as it is.
  package func isStored(_ name: String) throws(PackageError) -> Bool {
    Int32(try status(of: name).comp_method) == ZIP_CM_STORE
  }

  private func status(of name: String) throws(PackageError) -> zip_stat_t {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat(handle, name, 0, &status) == 0 else { throw failure(name) }
    return status
  }

  private func failure(_ name: String, _ words: String? = nil) -> PackageError {
    PackageError(
      .archive, "cannot read \(name) in \(path)", path: path,
      reason: words ?? SourceCommands.words(on: handle))
  }

  private static func failure(_ path: String, code: Int32, errno: Int32) -> PackageError {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    if code == ZIP_ER_NOENT || zip_error_system_type(&error) == ZIP_ET_SYS {
      return PackageError(.read, "cannot read \(path)", path: path, errno: errno)
    }
    return PackageError(
      .archive, "cannot read \(path)", path: path,
      reason: String(cString: zip_error_strerror(&error)))
  }
}
