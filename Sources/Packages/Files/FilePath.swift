/// A path taken apart into the folder and the name in it.
struct FilePath {
  let folder: String
  let name: String

  /// Takes a path apart; slashes at its end do not count.
  init(_ path: String) {
    var rest = path[...]
    while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else {
      folder = "."
      name = String(rest)
      return
    }
    folder = slash == rest.startIndex ? "/" : String(rest[..<slash])
    name = String(rest[rest.index(after: slash)...])
  }

  /// Gives the path of another name in the same folder.
  func sibling(_ name: String) -> String {
    folder == "." ? name : folder == "/" ? "/" + name : folder + "/" + name
  }

  /// The path as it was given, without slashes at its end.
  var whole: String { sibling(name) }

  /// The place where the file or folder grows until it is whole.
  var partial: String { sibling(".\(name).coursewright-partial") }

  /// The place where an old folder waits for its end.
  var oldPartial: String { sibling(".\(name).old.coursewright-partial") }
}
