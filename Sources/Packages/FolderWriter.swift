internal import Hashing

/// Writes packages as folders, for web servers.
package struct FolderWriter: Sendable {
  private let jobs: Int
  private let progress: PackageProgress?

  /// Sets how many entries are made and written at a time.
  package init(jobs: Int, progress: PackageProgress? = nil) {
    self.jobs = jobs
    self.progress = progress
  }

  /// Writes a package; until it is whole, what was in its place stays there.
  ///
  /// Only a folder that looks like a package is replaced: an empty one, or one with a file
  /// `index.html`; with `replaces` off, none but an empty one. The hash is of the text that lists a
  /// hash, two spaces and a name for each entry, sorted by name, one a line.
  @discardableResult
  package func write(
    _ contents: PackageContents, to path: String, replaces: Bool = true
  ) throws(PackageError) -> WrittenPackage {
    try EntryNames.check(contents.entries)
    guard !contents.entries.isEmpty else {
      throw PackageError(.archive, "cannot write \(path): it has no entries", path: path)
    }
    let folder = try PartialFolder(for: path, replaces: replaces)
    defer { folder.discard() }
    let files = try FolderFiles(contents.entries, in: folder, progress: progress)
      .write(jobs: jobs)
    try folder.commit()
    return WrittenPackage(
      path: path, size: files.reduce(0) { $0 + $1.size },
      sha256: Self.hash(of: files.map { ($0.name, $0.sha256) }))
  }

  /// The hash of a folder with these files.
  package static func hash(of files: [(name: String, sha256: String)]) -> String {
    let lines = files.sorted { $0.name < $1.name }.map { "\($0.sha256)  \($0.name)\n" }
    return SHA256.hex(of: Array(lines.joined().utf8))
  }
}
