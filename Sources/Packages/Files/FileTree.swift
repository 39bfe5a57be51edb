internal import Glibc

/// Folders with all that is in them.
enum FileTree {
  /// Lists the names in a folder, sorted.
  static func names(in folder: String) throws(PackageError) -> [String] {
    guard let handle = opendir(folder) else {
      throw PackageError(.read, "cannot read \(folder)", path: folder, errno: errno)
    }
    defer { closedir(handle) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else {
      throw PackageError(.read, "cannot read \(folder)", path: folder, errno: errno)
    }
    return names.sorted()
  }

  /// Removes a file, a link or a folder with all that is in it; nothing there is fine.
  static func remove(_ path: String) throws(PackageError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      try empty(path)
    }
    let isRemoved = status.st_mode & S_IFMT == S_IFDIR ? rmdir(path) : unlink(path)
    guard isRemoved == 0 || errno == ENOENT else {
      throw PackageError(.write, "cannot remove \(path)", path: path, errno: errno)
    }
  }

  /// Removes all that is in a folder.
  static func empty(_ folder: String) throws(PackageError) {
    for name in try names(in: folder) {
      try remove(folder + "/" + name)
    }
  }

  /// Makes a folder and those above it, down from `base`, which exists.
  static func makeFolders(_ relative: String, in base: String) throws(PackageError) {
    var path = base
    for part in relative.split(separator: "/") {
      path += "/" + part
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw PackageError(.write, "cannot write \(path)", path: path, errno: errno)
      }
    }
  }
}
