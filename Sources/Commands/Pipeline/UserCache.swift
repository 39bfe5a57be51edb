internal import Glibc

/// The folder of the user's cache, where what can be made again is kept.
enum UserCache {
  /// Its path; nil where there is none.
  static var folder: String? {
    place("COURSEWRIGHT_CACHE")
      ?? place("XDG_CACHE_HOME").map { $0 + "/coursewright" }
      ?? place("HOME").map { $0 + "/.cache/coursewright" }
  }

  /// The place for documents of handouts.
  static var handouts: String? {
    place("COURSEWRIGHT_HANDOUTS") ?? folder.map { $0 + "/handouts" }
  }

  /// Puts a file into a cache; what cannot be kept is made again.
  static func keep(_ bytes: [UInt8], at path: String) {
    guard let slash = path.lastIndex(of: "/"),
      (try? Folders.make(String(path[..<slash]))) != nil
    else { return }
    let partial = "\(path).\(getpid())"
    guard (try? FileBytes.write(bytes, to: partial)) != nil, rename(partial, path) == 0 else {
      unlink(partial)
      return
    }
  }

  private static func place(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
