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

  /// Puts something into a cache; what cannot be kept is made again.
  static func keep(_ bytes: [UInt8], at path: String) {
    keep(at: path) { $0.append(bytes) }
  }

  /// The same for something that comes piece by piece.
  static func keep(at path: String, _ pieces: (KeptFile) -> Void) {
    guard let slash = path.lastIndex(of: "/"),
      (try? Folders.make(String(path[..<slash]))) != nil, let file = KeptFile(for: path)
    else { return }
    pieces(file)
    file.commit()
  }

  /// What was kept; nil where there is nothing, or something that is not as it was kept.
  static func kept(at path: String) -> [UInt8]? {
    guard var bytes = try? FileBytes.read(path), bytes.count > KeptFile.hashLength else {
      return nil
    }
    let hash = Array(bytes.suffix(KeptFile.hashLength))
    bytes.removeLast(KeptFile.hashLength)
    return hash == Array(SHA256.hex(of: bytes).utf8) ? bytes : nil
  }

  /// Has something count as kept just now.
  static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  private static func place(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}

/// A file of a cache while it is written; behind its bytes stands the hash by which it is known to be
/// whole.
final class KeptFile {
  static let hashLength = 64
  private static let pieceSize = 64 << 10

  private let hash = SHA256Stream()
  private var waiting: [UInt8] = []
  /// Nil once it could not be written, for which there is nobody to tell.
  private var file: RenewableFile?

  fileprivate init?(for path: String) {
    guard let file = try? RenewableFile(for: path) else { return nil }
    self.file = file
  }

  func append(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Self.pieceSize)
      waiting.append(contentsOf: piece)
      rest = rest.dropFirst(piece.count)
      if waiting.count >= Self.pieceSize { write() }
    }
  }

  fileprivate func commit() {
    write()
    waiting = Array(hash.finish().hex.utf8)
    write()
    try? file?.commit()
  }

  private func write() {
    waiting.withUnsafeBytes { hash.update($0) }
    if (try? file?.write(waiting)) == nil { file = nil }
    waiting.removeAll(keepingCapacity: true)
  }
}
