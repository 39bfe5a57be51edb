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
    var identities: [String: String] = [:]
    while let name = lines.next(), let identity = lines.next() { identities[name] = identity }
    guard let earlier = try? EarlierPackage(path: package, identities: identities),
      // Another build may have put its package there meanwhile.
      stamp == FileStamp(package)?.text
    else { return EarlierPackage() }
    return earlier
  }

  /// Remembers the identities of a package's entries, while it has this stamp.
  func remember(_ identities: [String: String], of package: String, _ stamp: FileStamp) {
    guard !identities.isEmpty else { return }
    var text = "\(maker)\n\(stamp.text)\n"
    for (name, identity) in identities where !identity.contains(where: \.isNewline) {
      text += "\(name)\n\(identity)\n"
    }
    UserCache.keep(Array(text.utf8), at: entriesPlace(of: package))
    forgetOld()
  }

  /// The contents with the identities of files that were the same for long enough.
  func identified(
    _ contents: PackageContents, in folder: CourseFolder, _ stamps: FolderStamps
  ) -> PackageContents {
    let settled = Dictionary(
      stamps.entries.filter { isSettled($0.stamp) }.map { (folder.place(of: $0.path), $0.stamp) },
      uniquingKeysWith: { first, _ in first })
    return PackageContents(
      entries: contents.entries.map { entry in
        guard case .file(let path, _) = entry.content, let stamp = settled[path] else {
          return entry
        }
        return PackageEntry(
          name: entry.name, content: entry.content, identity: { "\(path) \(stamp.text)" })
      })
  }
}
