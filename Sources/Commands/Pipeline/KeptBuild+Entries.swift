internal import Courses
internal import Packages

extension KeptBuild {
  /// The package of an earlier build in its place, for the entries that are still the same.
  func earlier(_ package: String) -> EarlierPackage {
    guard let bytes = kept(at: entriesPlace(of: package)) else { return EarlierPackage() }
    var lines = KeptLines(bytes)
    guard lines.next() == maker, let stamp = lines.next(),
      stamp == FileStamp(package)?.text
    else { return EarlierPackage() }
    guard let earlier = try? EarlierPackage(path: package, identities: lines.rest),
      // Another build may have put its package there meanwhile.
      stamp == FileStamp(package)?.text
    else { return EarlierPackage() }
    return earlier
  }

  /// Remembers the identities of a package's entries, while it has this stamp.
  func remember(_ identities: [UInt8], of package: String, _ stamp: FileStamp) {
    guard !identities.isEmpty else { return }
    UserCache.keep(
      Array("\(maker)\n\(stamp.text)\n".utf8) + identities, at: entriesPlace(of: package))
    forgetOld()
  }

  /// The stamps of files that were the same for long enough, by their places on disk.
  func settled(_ stamps: FolderStamps, in folder: CourseFolder) -> [String: FileStamp] {
    var settled: [String: FileStamp] = [:]
    settled.reserveCapacity(stamps.entries.count)
    for (path, stamp) in stamps.entries where isSettled(stamp) {
      settled[folder.place(of: path)] = stamp
    }
    return settled
  }

  /// The contents with the identities of files that are known by their stamps.
  func identified(_ contents: PackageContents, _ settled: [String: FileStamp]) -> PackageContents {
    PackageContents(
      entries: contents.entries.map { entry in
        guard case .file(let path, _) = entry.content, let stamp = settled[path] else {
          return entry
        }
        return PackageEntry(
          name: entry.name, content: entry.content, identity: { "\(path) \(stamp.text)" })
      })
  }
}
