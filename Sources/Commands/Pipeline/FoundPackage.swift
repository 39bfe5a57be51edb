internal import Courses
internal import Glibc
internal import Packages
internal import Sites
internal import Standards
internal import Validation

/// A package that somebody has, and what it says of itself.
struct FoundPackage {
  let path: String
  let origin: SourceOrigin
  /// The line of the program and libraries that made it.
  let toolchain: String
  let standard: any Standard.Type
  /// Its entries; of a folder with nothing but names and contents.
  let entries: [Entry]
  let size: UInt64
  let sha256: String
  /// The time of the archive's first entry in seconds since 1970; nil for a folder.
  let timestamp: Int64?

  struct Entry: Equatable {
    let name: String
    /// What tells its content from another's.
    let content: String
    /// How it lies in the archive.
    let storage: String
  }

  /// Reads a package as far as it has to be known to build it again.
  init(_ path: String) throws {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else { throw CommandFailure("read", path: path, errno: errno) }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let source: any PackageSource =
      isFolder ? try FolderSource(path: path) : try ArchiveSource(path: path)
    guard let said = Self.origin(in: source) else {
      throw CommandFailure(
        "cannot prove: \(path) does not say what it was made from; coursewright did not make it, or the"
          + " documents that say so are gone",
        path: path)
    }
    (origin, toolchain) = said
    standard = try Self.standard(of: source, isFolder: isFolder, path)
    if isFolder {
      let files = try Self.files(in: path)
      entries = files.map { Entry(name: $0.name, content: $0.sha256, storage: "") }
      timestamp = nil
      size = files.reduce(0) { $0 + $1.size }
      sha256 = FolderWriter.hash(of: files.map { ($0.name, $0.sha256) })
    } else {
      let directory = try ZipDirectory(path: path)
      entries = directory.entries.map {
        Entry(
          name: $0.name, content: "\($0.header.checksum) \($0.header.size)",
          storage: "\($0.header.method) \($0.header.compressedSize)")
      }
      (size, sha256) = try FileDigest.of(path)
      timestamp = Self.timestamp(try FileBytes.read(path, limit: 14))
    }
  }

  /// The forms of handouts in it that other programs made.
  var printedFormats: Set<HandoutFormat> {
    Set(
      [HandoutFormat.pdf, .docx].filter { format in
        entries.contains {
          $0.name.hasPrefix("toolkit/") && $0.name.hasSuffix(".\(format.rawValue)")
        }
      })
  }

  // APPNOTE 4.3.7 and 4.4.6: a local header with the time in MS-DOS form at its bytes 10 to 13.
  private static func timestamp(_ head: [UInt8]) -> Int64? {
    guard head.count == 14, head.starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    let time = Int32(head[10]) | Int32(head[11]) << 8
    let date = Int32(head[12]) | Int32(head[13]) << 8
    var parts = tm()
    parts.tm_year = (date >> 9) + 80
    parts.tm_mon = (date >> 5 & 15) - 1
    parts.tm_mday = date & 31
    parts.tm_hour = time >> 11
    parts.tm_min = time >> 5 & 63
    parts.tm_sec = (time & 31) * 2
    return Int64(timegm(&parts))
  }

  /// What the document at the root that says anything of it says of the package's making.
  private static func origin(in source: any PackageSource)
    -> (origin: SourceOrigin, toolchain: String)?
  {
    let documents = source.files.map(\.name)
      .filter { $0.hasSuffix(".html") && !$0.contains("/") }.sorted()
    for name in documents {
      guard let bytes = try? source.bytes(of: name, limit: 256 << 20) else { continue }
      // It stands in the head, before anything that an author wrote but the title.
      let beginning = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
      let head = String(
        beginning[..<(beginning.firstRange(of: "</head>")?.lowerBound ?? beginning.endIndex)])
      guard let origin = meta(SourceOrigin.name, in: head).flatMap(SourceOrigin.init),
        let toolchain = meta("generator", in: head)
      else { continue }
      return (origin, toolchain)
    }
    return nil
  }

  private static func meta(_ name: String, in head: String) -> String? {
    guard let start = head.firstRange(of: "<meta name=\"\(name)\" content=\"") else { return nil }
    return String(head[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func standard(of source: any PackageSource, isFolder: Bool, _ path: String)
    throws(CommandFailure) -> any Standard.Type
  {
    if isFolder, !source.files.contains(where: { $0.name == "imsmanifest.xml" }) { return Web.self }
    let manifest =
      (try? source.bytes(of: "imsmanifest.xml", limit: 64 << 20))
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
    let standards: [(version: String, standard: any Standard.Type)] = [
      ("1.2", SCORM12.self), ("2004 4th Edition", SCORM2004FourthEdition.self),
      ("2004 3rd Edition", SCORM2004ThirdEdition.self),
    ]
    guard
      let found = standards.first(where: {
        manifest.contains("<schemaversion>\($0.version)</schemaversion>")
      })
    else {
      throw CommandFailure(
        "cannot prove: \(path) is for no standard that this version makes packages for", path: path)
    }
    guard !isFolder else {
      throw CommandFailure(
        "cannot prove: \(path) is an unpacked archive; give the zip itself", path: path)
    }
    return found.standard
  }

  /// Everything in a folder, hidden or not; what is no file tells what it is.
  private static func files(in folder: String, _ prefix: String = "") throws(CommandFailure)
    -> [(name: String, size: UInt64, sha256: String)]
  {
    guard let stream = opendir(folder) else {
      throw CommandFailure("read the folder", path: folder, errno: errno)
    }
    defer { closedir(stream) }
    var files: [(name: String, size: UInt64, sha256: String)] = []
    while let entry = readdir(stream) {
      let name = entry.name
      guard name != ".", name != ".." else { continue }
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else {
        throw CommandFailure("look at", path: path, errno: errno)
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: files += try self.files(in: path, prefix + name + "/")
      case S_IFREG:
        let (size, sha256) = try FileDigest.of(path)
        files.append((prefix + name, size, sha256))
      default: files.append((prefix + name, 0, "no file"))
      }
    }
    return files
  }
}
