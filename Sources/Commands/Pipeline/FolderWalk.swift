internal import Courses
internal import Diagnostics
internal import Glibc

/// A course folder with all below it, looked at and not read.
struct FolderWalk: Sendable {
  /// Something that the folder holds.
  private struct Entry: Sendable {
    let path: String
    /// Nil for a folder.
    let kind: FileIndex.Kind?
    /// Nil for a link: what it leads to could change without it.
    let stamp: FileStamp?
  }

  /// The folder's own path, links resolved.
  let root: String
  private var entries: [Entry] = []

  /// Names that begin with a point are not the course's: version control, editors, systems.
  init(_ path: String) throws(CommandFailure) {
    guard let resolved = realpath(path, nil) else {
      throw CommandFailure("open the folder", path: path, errno: errno)
    }
    root = String(cString: resolved)
    free(resolved)
    try visit("")
  }

  var kinds: [String: FileIndex.Kind] {
    var kinds: [String: FileIndex.Kind] = [:]
    kinds.reserveCapacity(entries.count)
    kinds.merge(entries.lazy.compactMap { entry in entry.kind.map { (entry.path, $0) } }) {
      first, _ in first
    }
    return kinds
  }

  /// The stamps of everything but a folder inside; nil where there are links.
  func stamps(without folder: String? = nil) -> FolderStamps? {
    var stamps: [(path: String, stamp: FileStamp)] = []
    stamps.reserveCapacity(entries.count)
    let inner = folder.map { $0 + "/" }
    for entry in entries {
      if let inner, entry.path == folder || entry.path.hasPrefix(inner) { continue }
      guard let stamp = entry.stamp else { return nil }
      stamps.append((entry.path, stamp))
    }
    return FolderStamps(stamps)
  }

  private mutating func visit(_ folder: String) throws(CommandFailure) {
    let place = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = opendir(place) else {
      throw CommandFailure("read the folder", path: place, errno: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      if !name.utf8.starts(with: ".".utf8) { names.append(name) }
    }
    let descriptor = dirfd(stream)
    let found = look(at: names, of: descriptor, in: folder)
    // Never for a few: each time all would move.
    if names.count > entries.count { entries.reserveCapacity(entries.count + names.count) }
    for (path, stamp) in found.joined() {
      switch stamp {
      case .success(let stamp): try add(path, stamp)
      case .failure(let error):
        throw CommandFailure("look at", path: "\(root)/\(path)", errno: error.errno)
      }
    }
  }

  /// Looks at the entries of a folder, in several threads where there are many.
  private func look(at names: [String], of descriptor: Int32, in folder: String)
    -> [[(path: String, found: Result<FileStamp, Unseen>)]]
  {
    let size = 1000
    let pieces = stride(from: 0, to: names.count, by: size).map {
      names[$0..<min($0 + size, names.count)]
    }
    return parallelMap(pieces) { piece in
      // Whoever sorts all of them has less to do.
      piece.sorted().map { name -> (path: String, found: Result<FileStamp, Unseen>) in
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
          return (path, .failure(Unseen(errno: errno)))
        }
        return (path, .success(FileStamp(status)))
      }
    }
  }

  /// Something that the system says nothing of.
  private struct Unseen: Error {
    let errno: Int32
  }

  private mutating func add(_ path: String, _ stamp: FileStamp) throws(CommandFailure) {
    switch stamp.kind {
    case S_IFDIR:
      entries.append(Entry(path: path, kind: nil, stamp: stamp))
      try visit(path)
    case S_IFREG:
      let kind = FileIndex.Kind.file(size: UInt64(stamp.size))
      entries.append(Entry(path: path, kind: kind, stamp: stamp))
    case S_IFLNK: entries.append(Entry(path: path, kind: linked("\(root)/\(path)"), stamp: nil))
    default: entries.append(Entry(path: path, kind: .foreignLink, stamp: stamp))
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
