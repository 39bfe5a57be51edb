internal import Glibc

/// A package as a folder: its files, without following links.
package struct UnpackedFolder: Sendable {
  /// Names below the folder, parted by `/`, in their order, and sizes in bytes.
  package let files: [(name: String, size: UInt64)]
  package let path: String

  /// Lists a folder with all below it.
  ///
  /// - Throws: ``PackageError`` where a folder cannot be read.
  package init(path: String) throws(PackageError) {
    self.path = path
    var found: [(name: String, size: UInt64)] = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      for name in try FileTree.names(in: folder.isEmpty ? path : "\(path)/\(folder)") {
        let file = folder.isEmpty ? name : "\(folder)/\(name)"
        var status = stat()
        guard lstat("\(path)/\(file)", &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: waiting.append(file)
        case S_IFREG: found.append((file, UInt64(status.st_size)))
        default: continue
        }
      }
    }
    files = found.sorted { $0.name < $1.name }
  }

  /// What a file holds.
  ///
  /// - Throws: ``PackageError`` where it cannot be read or is larger than `limit` bytes.
  package func bytes(of name: String, limit: Int) throws(PackageError) -> [UInt8] {
    let place = "\(path)/\(name)"
    var status = stat()
    guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw PackageError(.read, "cannot read \(place)", path: place, errno: ENOENT)
    }
    let size = UInt64(status.st_size)
    guard size <= UInt64(limit) else {
      throw PackageError(.read, "cannot read \(place): it has \(size) bytes", path: place)
    }
    return try FilePieces.bytes(of: place, size: size)
  }
}
