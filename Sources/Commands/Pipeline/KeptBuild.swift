internal import Glibc
internal import Hashing
internal import Packages
internal import Standards
internal import Synchronization

/// What builds of a course keep for the next one: what the last was made from and made, to know one
/// that would change nothing; what was read of pages; and what decided the entries of packages.
///
/// It stands in the user's cache, never beside packages. A file counts as the same while its size,
/// its times and its number on the disk are, as for make and git; where that is in doubt nothing is
/// kept and the next build makes everything anew.
struct KeptBuild {
  private static let format = "coursewright-build 4"
  /// Files younger than this when a build began could change again within the same tick of a clock.
  private static let youngest: Int64 = 2_000_000_000
  /// A month in nanoseconds.
  private static let memory: Int64 = 30 * 24 * 3_600_000_000_000

  /// The folder of all records, and the file that holds that of the packages.
  private let cache: String
  private let place: String
  /// The file that holds what was read of pages, whatever was made of them.
  let pagesPlace: String
  /// The same for pages that were edited since it was written.
  let editedPagesPlace: String
  /// Whether what was kept is not used, only kept anew.
  private let isFresh: Bool
  /// The hash of all that decides the packages besides the course's files.
  private let request: String
  /// The hash of what decides what pages and entries come to: this program.
  let maker: String
  private let course: String
  private let output: String
  /// The time at which the build began, in nanoseconds since 1970.
  private let start: Int64

  /// The record for a course; nil where there is no place to keep one.
  ///
  /// - Parameters:
  ///   - course: the folder of the course.
  ///   - profile: the profile of its edition.
  ///   - output: the folder of the packages.
  ///   - options: all that was asked for besides, in any unique spelling.
  ///   - isFresh: whether everything is made anew, and only kept for the next build.
  init?(course: String, profile: String?, output: String, options: String, isFresh: Bool) {
    guard let cache = UserCache.usable, let root = Self.resolved(course),
      let output = Self.absolute(output), let program = FileStamp("/proc/self/exe")
    else { return nil }
    self.isFresh = isFresh
    self.course = root
    self.output = output
    self.cache = cache
    func hash(_ parts: String...) -> String {
      SHA256.hex(of: Array(parts.joined(separator: "\n").utf8))
    }
    maker = hash(Self.format, Toolchain.line, program.text)
    request = hash(maker, root, profile ?? "", output, options)
    place = cache + "/" + hash(root, profile ?? "", output, options)
    let pages = cache + "/" + hash(root, profile ?? "")
    pagesPlace = pages + "-pages"
    editedPagesPlace = pages + "-edited-pages"
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    start = now.nanoseconds
  }

  /// The packages of the last build, if the same would come out again.
  func packages(madeFrom stamps: FolderStamps) -> [WrittenPackage]? {
    guard let bytes = kept(at: place) else { return nil }
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
  func remember(_ packages: [WrittenPackage], madeFrom stamps: FolderStamps) {
    guard stamps.newest < start - Self.youngest else { return forget() }
    var text = key(of: stamps) + "\n"
    for package in packages {
      guard let digest = FolderStamps(of: package.path)?.digest,
        !package.path.contains(where: \.isNewline), !package.path.contains("\t")
      else { return forget() }
      text += "\(package.path)\t\(package.size)\t\(package.sha256)\t\(digest)\n"
    }
    UserCache.keep(Array(text.utf8), at: place)
  }

  /// The stamps of the files that packages are made from, without packages of earlier builds.
  func stamps(of walk: FolderWalk) -> FolderStamps? {
    walk.stamps(without: isInsideCourse ? String(output.dropFirst(course.count + 1)) : nil)
  }

  /// Whether the packages lie in the course's folder.
  var isInsideCourse: Bool { output == course || output.hasPrefix(course + "/") }

  /// Whether a file was the same for so long that it did not change while it was read.
  func isSettled(_ stamp: FileStamp) -> Bool { stamp.changed < start - Self.youngest }

  private func forget() { unlink(place) }

  /// The file that holds what is known of the entries of a package.
  func entriesPlace(of package: String) -> String {
    let name = package.split(separator: "/").last ?? ""
    return cache + "/" + SHA256.hex(of: Array("\(output)/\(name)".utf8)) + "-entries"
  }

  private static let hasForgotten = Atomic(false)

  /// Forgets pages and entries that no build has had to do with for a month; once in a run, which can
  /// build hundreds of courses.
  func forgetOld() {
    guard !Self.hasForgotten.exchange(true, ordering: .relaxed) else { return }
    guard let stream = opendir(cache) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entry.name
      guard name.hasSuffix("-entries") || name.hasSuffix("-pages"),
        let stamp = FileStamp("\(cache)/\(name)"), stamp.changed < start - Self.memory
      else { continue }
      unlink("\(cache)/\(name)")
    }
  }

  func kept(at place: String) -> [UInt8]? { isFresh ? nil : UserCache.kept(at: place) }

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
