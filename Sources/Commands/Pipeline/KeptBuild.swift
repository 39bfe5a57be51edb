internal import Glibc
internal import Hashing
internal import Packages
internal import Standards

/// What the last build of a course was made from and made, to know a build that would change
/// nothing.
///
/// It stands in the user's cache, never beside packages. A file counts as the same while its size,
/// its times and its number on the disk are, as for make and git; where that is in doubt nothing is
/// kept and the next build makes everything anew.
struct KeptBuild {
  private static let format = "coursewright-build 1"
  /// Files younger than this when a build began could change again within the same tick of a clock.
  private static let youngest: Int64 = 2_000_000_000

  /// The file that holds the record.
  private let place: String
  /// What decides the packages besides the course's files.
  private let request: String
  private let course: String
  private let output: String
  /// The time at which the build began, in nanoseconds since 1970.
  private let start: Int64

  /// The record for a course; nil where there is no place to keep one.
  ///
  /// - Parameters:
  ///   - course: the folder of the course.
  ///   - output: the folder of the packages.
  ///   - options: all that was asked for besides, in any unique spelling.
  init?(course: String, output: String, options: String) {
    guard let cache = UserCache.folder, let root = Self.resolved(course),
      let output = Self.absolute(output), let program = FileStamp("/proc/self/exe")
    else { return nil }
    self.course = root
    self.output = output
    request = [Self.format, Toolchain.line, program.text, root, output, options]
      .joined(separator: "\n")
    place = cache + "/" + SHA256.hex(of: Array("\(root)\n\(output)\n\(options)".utf8))
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    start = now.nanoseconds
  }

  /// The packages of the last build, if the same would come out again.
  func packages() -> [WrittenPackage]? {
    guard let bytes = UserCache.kept(at: place), let stamps = stamps() else { return nil }
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[...]
    guard lines.popFirst().map(String.init) == key(of: stamps) else { return nil }
    let packages = lines.map { line -> WrittenPackage? in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 4, let size = UInt64(parts[1]),
        FolderStamps(of: parts[0])?.digest == parts[3]
      else { return nil }
      return WrittenPackage(path: parts[0], size: size, sha256: parts[2])
    }
    guard !packages.isEmpty, !packages.contains(nil) else { return nil }
    return packages.compactMap { $0 }
  }

  /// Remembers packages that were just made.
  ///
  /// What cannot be kept is no loss: the next build makes them again.
  func remember(_ packages: [WrittenPackage], madeFrom stamps: FolderStamps?) {
    guard let stamps, stamps.newest < start - Self.youngest else { return forget() }
    var text = key(of: stamps) + "\n"
    for package in packages {
      guard let digest = FolderStamps(of: package.path)?.digest,
        !package.path.contains(where: \.isNewline), !package.path.contains("\t")
      else { return forget() }
      text += "\(package.path)\t\(package.size)\t\(package.sha256)\t\(digest)\n"
    }
    UserCache.keep(Array(text.utf8), at: place)
  }

  /// The files that the packages are about to be made from, without packages of earlier builds.
  func stamps() -> FolderStamps? { FolderStamps(of: course, except: output) }

  private func forget() { unlink(place) }

  private func key(of stamps: FolderStamps) -> String {
    SHA256.hex(of: Array("\(request)\n\(stamps.digest)".utf8))
  }

  /// The path from the root, of something that may not be there yet.
  private static func absolute(_ path: String) -> String? {
    if path.hasPrefix("/") { return path }
    return resolved(".").map { "\($0)/\(path)" }
  }

  private static func resolved(_ path: String) -> String? {
    realpath(path, nil).map { found in
      defer { free(found) }
      return String(cString: found)
    }
  }
}

/// By what a file is known without being read.
struct FileStamp {
  /// The later of the times at which it or what is said of it changed, in nanoseconds since 1970.
  let changed: Int64
  let text: String
  let isFolder: Bool

  /// Looks at what a path leads to; nil when there is nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    changed = max(status.st_mtim.nanoseconds, status.st_ctim.nanoseconds)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    // The times of folders change with whatever is put beside the course's files.
    text =
      isFolder
      ? "folder"
      : "\(status.st_mode) \(status.st_size) \(status.st_mtim.nanoseconds)"
        + " \(status.st_ctim.nanoseconds) \(status.st_dev) \(status.st_ino)"
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

/// The stamps of a file, or of all that is in a folder.
struct FolderStamps {
  /// The hash of all names and stamps.
  let digest: String
  /// The latest change among them, in nanoseconds since 1970.
  let newest: Int64

  /// Looks at a path and all below it, but for the folder `except`.
  init?(of path: String, except: String? = nil) {
    guard let root = FileStamp(path) else { return nil }
    var stamps: [(name: String, stamp: FileStamp)] = [("", root)]
    guard !root.isFolder || Self.collect(path, "", except, &stamps) else { return nil }
    let stream = SHA256Stream()
    for (name, stamp) in stamps.sorted(by: { $0.name < $1.name }) {
      Array("\(name)\0\(stamp.text)\n".utf8).withUnsafeBytes { stream.update($0) }
    }
    digest = Hexadecimal.lower(stream.finish())
    newest = stamps.filter { !$0.stamp.isFolder }.map(\.stamp.changed).max() ?? 0
  }

  /// Adds what is in a folder, as a course is walked; false when something cannot be looked at.
  private static func collect(
    _ root: String, _ folder: String, _ except: String?,
    _ stamps: inout [(name: String, stamp: FileStamp)]
  ) -> Bool {
    guard let stream = opendir(folder.isEmpty ? root : "\(root)/\(folder)") else { return false }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entry.name
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      guard !name.hasPrefix("."), "\(root)/\(path)" != except else { continue }
      var status = stat()
      guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
      // What a link leads to could change without the link.
      guard status.st_mode & S_IFMT != S_IFLNK else { return false }
      let stamp = FileStamp(status)
      stamps.append((path, stamp))
      if stamp.isFolder, !collect(root, path, except, &stamps) { return false }
    }
    return true
  }
}
