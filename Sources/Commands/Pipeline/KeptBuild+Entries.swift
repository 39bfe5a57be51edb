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

  /// The contents with the identities of files that were the same for long enough.
  func identified(
    _ contents: PackageContents, in folder: CourseFolder, _ stamps: FolderStamps
  ) -> PackageContents {
    let prefix = folder.prefix
    return PackageContents(
      entries: contents.entries.map { entry in
        guard case .file(let path, _) = entry.content, path.utf8.starts(with: prefix.utf8),
          // By bytes: a name can begin with a mark that joins what stands before it.
          let inside = String(path.utf8.dropFirst(prefix.utf8.count)),
          let stamp = stamps[inside], isSettled(stamp)
        else { return entry }
        return PackageEntry(
          name: entry.name, content: entry.content, identity: { "\(path) \(stamp.text)" })
      })
  }
}
