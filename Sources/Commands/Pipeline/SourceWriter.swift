internal import Courses
internal import Diagnostics
internal import Glibc

/// Makes changes in a course folder.
struct SourceWriter {
  let folder: String

  /// Makes all changes; each file is whole at every moment.
  func apply(_ changes: [SourceChange]) throws(CommandFailure) {
    for change in changes {
      switch change {
      case .write(let path, let old, let new): try write(new, to: path, isNew: old == nil)
      case .rename(let from, let to): try rename(from, to: to)
      }
    }
  }

  private func write(_ text: String, to path: String, isNew: Bool) throws(CommandFailure) {
    let place = "\(folder)/\(path)"
    if isNew, let slash = place.lastIndex(of: "/") { try Folders.make(String(place[..<slash])) }
    // Through a link, to the file itself.
    let target =
      realpath(place, nil).map { found in
        defer { free(found) }
        return String(cString: found)
      } ?? place
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    // As builds name theirs, which clear what a killed one left.
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let partial = "\(target[..<slash]).\(target[slash...]).coursewright-partial"
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw CommandFailure("write", path: place, errno: errno) }
    var rest = Array(text.utf8)[...]
    var code: Int32 = 0
    while !rest.isEmpty, code == 0 {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
    }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, Glibc.rename(partial, target) != 0 { code = errno }
    guard code == 0 else {
      unlink(partial)
      throw CommandFailure("write", path: place, errno: code)
    }
  }

  private func rename(_ from: String, to: String) throws(CommandFailure) {
    let place = "\(folder)/\(to)"
    if let slash = place.lastIndex(of: "/") { try Folders.make(String(place[..<slash])) }
    guard access(place, F_OK) != 0 else {
      throw CommandFailure("\(place) exists already", path: place)
    }
    guard Glibc.rename("\(folder)/\(from)", place) == 0 else {
      throw CommandFailure("rename", path: "\(folder)/\(from)", errno: errno)
    }
  }

  /// Writes a text to any place; it is whole at every moment.
  ///
  /// `-` is standard output; what is there and no file, such as a pipe, is written into.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    if path == "-" { return try Console.write(text) }
    var status = stat()
    if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      guard let stream = fopen(path, "w") else {
        throw CommandFailure("write", path: path, errno: errno)
      }
      let isWritten = fputs(text, stream) >= 0
      guard fclose(stream) == 0, isWritten else {
        throw CommandFailure("write", path: path, errno: errno)
      }
      return
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    try SourceWriter(folder: folder).write(text, to: name, isNew: true)
  }

  /// The changes as a patch that git reads.
  static func patch(_ changes: [SourceChange], prefix: String) -> String {
    changes.map { change in
      switch change {
      case .write(let path, let old, let new):
        UnifiedDiff.render(path: prefix + path, old: old, new: new)
      case .rename(let from, let to):
        "diff --git a/\(prefix + from) b/\(prefix + to)\nsimilarity index 100%\n"
          + "rename from \(prefix + from)\nrename to \(prefix + to)\n"
      }
    }.joined()
  }
}
