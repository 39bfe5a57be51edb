internal import Glibc
internal import Hashing
internal import Packages

/// The folder of the user's cache, where what can be made again is kept.
enum UserCache {
  /// Its path; nil where there is none.
  static var folder: String? {
    place("COURSEWRIGHT_CACHE")
      ?? place("XDG_CACHE_HOME").map { $0 + "/coursewright" }
      ?? place("HOME").map { $0 + "/.cache/coursewright" }
  }

  /// The same once it is there and can be written in; nil where it cannot.
  static let usable: String? = folder.flatMap { folder in
    (try? Folders.make(folder)) != nil && access(folder, W_OK) == 0 ? folder : nil
  }

  /// The place for documents of handouts.
  static var handouts: String? {
    place("COURSEWRIGHT_HANDOUTS") ?? folder.map { $0 + "/handouts" }
  }

  /// Puts something into a cache, after the hash by which it is known to be whole; what cannot be
  /// kept is made again.
  static func keep(_ bytes: [UInt8], at path: String) {
    guard let slash = path.lastIndex(of: "/"),
      (try? Folders.make(String(path[..<slash]))) != nil
    else { return }
    try? FileWriter.writeForNow(Array(SHA256.hex(of: bytes).utf8), bytes, to: path)
  }

  /// What was kept; nil where there is nothing, or something that is not as it was kept.
  static func kept(at path: String) -> [UInt8]? {
    let hashLength = 64
    guard var bytes = try? FileBytes.read(path), bytes.count > hashLength else { return nil }
    let hash = Array(bytes[..<hashLength])
    bytes.removeFirst(hashLength)
    return hash == Array(SHA256.hex(of: bytes).utf8) ? bytes : nil
  }

  private static func place(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
