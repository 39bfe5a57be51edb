internal import Courses
internal import Glibc

/// A course folder on disk.
struct CourseFolder {
  /// The path as the user gave it.
  let path: String
  let source: SourceFolder

  /// Looks at what the folder holds; contents are read when they are asked for.
  init(_ path: String) throws(CommandFailure) {
    self.init(path, try FolderWalk(path))
  }

  /// The folder at a path after a walk through it.
  init(_ path: String, _ walk: FolderWalk) {
    let root = walk.root
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

/// Reads files.
enum FileBytes {
  /// A whole file, or its first `limit` bytes.
  static func read(_ path: String, limit: Int = .max) throws(CommandFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure("read", path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    let size = Int(status.st_size)
    // Room for one byte more than there should be tells whether that is all.
    var bytes = try piece(of: descriptor, atMost: min(limit, size + 1), endingAt: size, path)
    guard bytes.count > size || size == 0 else { return bytes }
    while bytes.count < limit {
      let next = try piece(of: descriptor, atMost: min(limit - bytes.count, 1 << 20), path)
      guard !next.isEmpty else { break }
      bytes += next
    }
    return bytes
  }

  /// The next bytes of a file, fewer than asked for only at its end, which may be known to be behind
  /// some of them.
  private static func piece(
    of descriptor: Int32, atMost limit: Int, endingAt end: Int = 0, _ path: String
  ) throws(CommandFailure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, total in
      while total < limit, code == 0 {
        let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + total }, limit - total)
        if count > 0 {
          total += count
          // There was room for more.
          if total == end, total < limit { break }
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
