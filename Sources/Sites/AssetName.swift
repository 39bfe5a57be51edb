internal import Courses
internal import Hashing

/// Names of the course's files inside packages: ASCII without spaces, whatever authors call them.
enum AssetName {
  /// The name of a file; it depends on the file's own path alone.
  static func name(for path: String) -> String {
    let root = path.hasPrefix("media/") ? "" : "files/"
    guard !SafeName.isSafe(path) else { return root + path }
    let safe = String(path.unicodeScalars.map { SafeName.isSafe($0) ? Character($0) : "-" })
    // Another path may become the same safe name, so the hash of the real one keeps them apart.
    let mark = SHA256.hex(of: Array(path.utf8)).prefix(8)
    let name = safe.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(root)\(safe)-\(mark)"
    }
    let ending = name[dot...]
    return "\(root)\(safe.dropLast(ending.count))-\(mark)\(ending)"
  }
}
