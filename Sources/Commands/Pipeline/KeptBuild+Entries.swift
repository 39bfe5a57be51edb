internal import Courses
internal import Packages

/// What is known of a package that an earlier build made.
struct KeptPackage: Sendable {
  /// Its entries.
  var package = EarlierPackage()
  /// The digest of the contents that were let pass when they were judged; nil where they are to be judged
  /// again.
  var passed: String?
}

extension KeptBuild {
  /// The package of an earlier build in its place, for what is still the same.
  func package(at path: String) -> KeptPackage {
    guard let bytes = kept(at: entriesPlace(of: path)) else { return KeptPackage() }
    var lines = KeptLines(bytes)
    guard lines.next() == maker, let stamp = lines.next(), let passed = lines.next(),
      stamp == FileStamp(path)?.text
    else { return KeptPackage() }
    guard let earlier = try? EarlierPackage(path: path, identities: lines.rest),
      // Another build may have put its package there meanwhile.
      stamp == FileStamp(path)?.text
    else { return KeptPackage() }
    return KeptPackage(package: earlier, passed: passed.isEmpty ? nil : passed)
  }

  /// Remembers the identities of a package's entries and how its contents were judged, while it has this
  /// stamp.
  func remember(
    _ identities: [UInt8], passed: String?, of package: String, _ stamp: FileStamp
  ) {
    guard !identities.isEmpty else { return }
    UserCache.keep(at: entriesPlace(of: package)) { file in
      file.append("\(maker)\n\(stamp.text)\n\(passed ?? "")\n".utf8)
      file.append(identities)
    }
    forgetOld()
  }

  /// Gives contents the identities of files that were the same for long enough.
  func identify(
    _ contents: inout PackageContents, in folder: CourseFolder, _ stamps: FolderStamps
  ) {
    let prefix = folder.prefix
    for index in contents.entries.indices {
      guard case .file(let path, _) = contents.entries[index].content,
        path.utf8.starts(with: prefix.utf8),
        // By bytes: a name can begin with a mark that joins what stands before it.
        let inside = String(path.utf8.dropFirst(prefix.utf8.count)),
        let stamp = stamps[inside], isSettled(stamp)
      else { continue }
      contents.entries[index].identity = { stamp.digest(at: path) }
    }
  }
}
