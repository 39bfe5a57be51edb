/// Writes packages as zip archives whose bytes depend on their contents alone.
package struct ZipWriter: Sendable {
  /// The times that a zip archive can hold: 1980 to 2107.
  private static let times: ClosedRange<Int64> = 315_532_800...4_354_819_198

  private let jobs: Int
  private let timestamp: Int64
  private let progress: PackageProgress?
  private let names: Names

  /// Which names entries may have.
  package enum Names: Sendable {
    /// Those that every LMS can unpack, as our own packages have them.
    case portable
    /// Any that lead to a place below the root, as packages of others have them.
    case any
  }

  /// Sets how many entries are made at a time, and the time of all entries in seconds since 1970.
  package init(
    jobs: Int, timestamp: Int64 = 315_532_800, progress: PackageProgress? = nil,
    names: Names = .portable
  ) {
    self.jobs = jobs
    self.names = names
    self.progress = progress
    self.timestamp = min(max(timestamp, Self.times.lowerBound), Self.times.upperBound)
  }

  /// Writes a package; until it is whole, what was in its place stays there.
  ///
  /// What `earlier` holds already is not made again.
  @discardableResult
  package func write(
    _ contents: PackageContents, to path: String, after earlier: EarlierPackage? = nil
  ) throws(PackageError) -> WrittenPackage {
    try draft(contents, of: path, after: earlier).commit(durable: true)
  }

  /// The same, of which nothing is to be seen before it is committed.
  package func draft(
    _ contents: PackageContents, of path: String, after earlier: EarlierPackage? = nil
  ) throws(PackageError) -> PackageDraft {
    try EntryNames.check(contents.entries, names)
    guard !contents.entries.isEmpty else {
      throw PackageError(.archive, "cannot write \(path): it has no entries", path: path)
    }
    UTCZone.establish()
    let draft = PackageDraft(try PartialFile(for: path))
    let file = draft.file
    let hash = TrailingHash(of: file.descriptor, inThread: jobs > 1)
    defer { hash.stop() }
    let output = ArchiveOutput(to: file, hash: hash)
    try fill(output, with: contents.entries, after: earlier, path: path)
    let (sha256, errno) = hash.finish(size: output.size)
    guard errno == 0 else { throw file.failure(errno) }
    draft.package = WrittenPackage(path: path, size: output.size, sha256: sha256)
    return draft
  }

  private func fill(
    _ output: ArchiveOutput, with entries: [PackageEntry], after earlier: EarlierPackage?,
    path: String
  ) throws(PackageError) {
    let archive = try ZipArchive(path: path, output: output, timestamp: timestamp)
    let pipeline = EntryPipeline(entries, after: earlier, jobs: jobs, progress: progress)
    defer { pipeline.stop() }
    for (index, entry) in entries.enumerated() {
      try archive.add(entry.name, at: index, of: pipeline)
    }
    try archive.close()
  }
}
