/// Paths inside a course folder: `/`-separated, relative, without `.` and `..`.
package enum SourcePath {
  /// The path that `reference` names when it stands in `folder`; nil if it leaves the course.
  package static func resolve(_ reference: String, in folder: String = "") -> String? {
    guard !reference.hasPrefix("/"), !reference.contains("\\"), !hasDriveLetter(reference) else {
      return nil
    }
    var parts = folder.split(separator: "/")
    for part in reference.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }

  /// The folder of a file, empty for the course folder itself.
  package static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func hasDriveLetter(_ path: String) -> Bool {
    let start = path.prefix(2).utf8
    return start.count == 2 && start.last == UInt8(ascii: ":")
  }
}
