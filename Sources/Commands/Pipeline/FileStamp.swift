internal import Diagnostics
internal import Glibc
internal import Hashing

/// By what a file is known without being read.
struct FileStamp: Hashable, Sendable {
  // All as wide as the widest, so that no byte of a stamp is left to chance.
  private let mode: UInt64
  /// In bytes; 0 for a folder.
  let size: Int64
  private let modified: Int64
  private let statusChanged: Int64
  private let device: UInt64
  private let number: UInt64

  /// Looks at what a path leads to; nil when there is nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    guard status.st_mode & S_IFMT != S_IFDIR else {
      // The times of folders change with whatever is put beside the course's files.
      (mode, size, modified, statusChanged, device, number) = (UInt64(S_IFDIR), 0, 0, 0, 0, 0)
      return
    }
    mode = UInt64(status.st_mode)
    size = Int64(status.st_size)
    modified = status.st_mtim.nanoseconds
    statusChanged = status.st_ctim.nanoseconds
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// The bits of the mode that tell files, folders and links apart.
  var kind: mode_t { mode_t(truncatingIfNeeded: mode) & S_IFMT }

  /// Takes the bytes that ``bytes`` gave; nil for others.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self = bytes.withUnsafeBytes { $0.loadUnaligned(as: FileStamp.self) }
  }

  /// All of it, as this machine has it in memory.
  var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }

  static let byteCount = MemoryLayout<FileStamp>.size

  /// The later of the times at which a file or what is said of it changed, in nanoseconds since 1970;
  /// 0 for a folder.
  var changed: Int64 { max(modified, statusChanged) }

  /// The hash of a path and all of this.
  func digest(at path: String) -> SHA256Digest {
    let stream = SHA256Stream()
    stream.update(path + "\0")
    withUnsafeBytes(of: self) { stream.update($0) }
    return stream.finish()
  }

  var text: String { "\(mode) \(size) \(modified) \(statusChanged) \(device) \(number)" }
}

extension timespec {
  var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

/// The stamps of a file, or of all that is in a folder.
struct FolderStamps: Sendable {
  /// By the path inside the folder, in the order of these; that of a file alone is empty.
  let entries: [(path: String, stamp: FileStamp)]
  /// The hash of all paths and stamps.
  let digest: String
  /// Where each path stands among the entries, for those who ask for thousands of them.
  private let places: Once<[String: Int32]>

  init(_ unsorted: consuming [(path: String, stamp: FileStamp)]) {
    unsorted.sort { $0.path < $1.path }
    let entries = unsorted
    self.entries = entries
    digest = Self.digest(of: entries)
    places = Once {
      var places: [String: Int32] = [:]
      places.reserveCapacity(entries.count)
      // Of paths that look the same the first counts, as it does where the course is read.
      for (place, entry) in entries.enumerated().reversed() { places[entry.path] = Int32(place) }
      return places
    }
  }

  /// The hash of paths and stamps.
  static func digest(of entries: some Sequence<(path: String, stamp: FileStamp)>) -> String {
    let stream = SHA256Stream()
    for entry in entries {
      stream.update(entry.path + "\0")
      withUnsafeBytes(of: entry.stamp) { stream.update($0) }
    }
    return stream.finish().hex
  }

  /// Looks at a path and all below it; nil when something cannot be looked at.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      self.init([("", FileStamp(status))])
      return
    }
    guard let stamps = (try? FolderWalk(path))?.stamps() else { return nil }
    self = stamps
  }

  /// The stamp of what is at a path.
  subscript(path: String) -> FileStamp? {
    places.value[path].map { entries[Int($0)].stamp }
  }

  /// The latest change among them, in nanoseconds since 1970.
  var newest: Int64 { entries.map(\.stamp.changed).max() ?? 0 }

  /// Whether a course of these files is made anew sooner than its parts are kept and found again.
  var isSmall: Bool { entries.count < 64 && entries.reduce(0) { $0 + $1.stamp.size } < 1 << 20 }
}
