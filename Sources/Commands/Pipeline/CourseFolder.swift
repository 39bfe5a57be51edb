internal import Courses
internal import Glibc

/// A course folder on disk.
struct CourseFolder {
  /// The path as the user gave it.
  let path: String
  let source: SourceFolder

  /// Looks at what the folder holds; contents are read when they are asked for.
  init(_ path: String) throws(CommandFailure) {
    guard let resolved = realpath(path, nil) else {
      throw CommandFailure("open the folder", path: path, errno: errno)
    }
    let root = String(cString: resolved)
    free(resolved)
    var walk = FolderWalk(root: root)
    try walk.visit("")
    self.path = path
    source = SourceFolder(files: FileIndex(walk.kinds)) { name, limit in
      try FileBytes.read("\(root)/\(name)", limit: limit)
    }
  }

  /// What stands before the path of each finding.
  var prefix: String { path == "." ? "" : path.hasSuffix("/") ? path : path + "/" }

  /// The place of a file of the course on disk.
  @Sendable func place(of file: String) -> String { prefix + file }

  /// The text of a file, for excerpts, as far as it is text.
  func text(of file: String) -> String? {
    guard source.files.isFile(file), let bytes = try? source.bytes(of: file) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{FEFF}", with: "")
  }
}

/// Lists a folder with all below it.
private struct FolderWalk {
  let root: String
  private(set) var kinds: [String: FileIndex.Kind] = [:]

  init(root: String) { self.root = root }

  /// Names that begin with a point are not the course's: version control, editors, systems.
  mutating func visit(_ folder: String) throws(CommandFailure) {
    let place = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = opendir(place) else {
      throw CommandFailure("read the folder", path: place, errno: errno)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entry.name
      guard !name.hasPrefix(".") else { continue }
      try add(folder.isEmpty ? name : "\(folder)/\(name)")
    }
  }

  private mutating func add(_ path: String) throws(CommandFailure) {
    let place = "\(root)/\(path)"
    var status = stat()
    guard lstat(place, &status) == 0 else {
      throw CommandFailure("look at", path: place, errno: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: try visit(path)
    case S_IFREG: kinds[path] = .file(size: UInt64(status.st_size))
    case S_IFLNK: kinds[path] = linked(place)
    default: kinds[path] = .foreignLink
    }
  }

  /// A link to a file of the same course is that file; any other is foreign.
  private func linked(_ place: String) -> FileIndex.Kind {
    guard let resolved = realpath(place, nil) else { return .foreignLink }
    let target = String(cString: resolved)
    free(resolved)
    var status = stat()
    guard target.hasPrefix(root + "/"), stat(target, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return .foreignLink }
    return .file(size: UInt64(status.st_size))
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The name of an entry that `readdir` gave.
  var name: String {
    withUnsafePointer(to: &pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }
}

/// Reads files.
enum FileBytes {
  /// A whole file, or its first `limit` bytes.
  static func read(_ path: String, limit: Int = .max) throws(CommandFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure("read", path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    // One byte more than there should be tells whether that is all.
    var bytes = try piece(of: descriptor, atMost: min(limit, Int(status.st_size) + 1), path)
    guard bytes.count > status.st_size || status.st_size == 0 else { return bytes }
    while bytes.count < limit {
      let next = try piece(of: descriptor, atMost: min(limit - bytes.count, 1 << 20), path)
      guard !next.isEmpty else { break }
      bytes += next
    }
    return bytes
  }

  /// The next bytes of a file, fewer than asked for only at its end.
  private static func piece(of descriptor: Int32, atMost limit: Int, _ path: String)
    throws(CommandFailure) -> [UInt8]
  {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, total in
      while total < limit, code == 0 {
        let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + total }, limit - total)
        if count > 0 {
          total += count
        } else if count == 0 {
          break
        } else if errno != EINTR {
          code = errno
        }
      }
    }
    guard code == 0 else { throw CommandFailure("read", path: path, errno: code) }
    return bytes
  }
}
