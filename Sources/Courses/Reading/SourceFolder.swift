/// A course folder as the reader sees it: names and a way to the bytes, on disk or in memory.
package struct SourceFolder: Sendable {
  /// The files with `/`-separated paths inside the folder.
  package let files: FileIndex
  private let contents: @Sendable (String) throws -> [UInt8]

  package init(files: FileIndex, contents: @escaping @Sendable (String) throws -> [UInt8]) {
    self.files = files
    self.contents = contents
  }

  /// A folder in memory.
  package init(_ texts: [String: [UInt8]], foreignLinks: Set<String> = []) {
    var kinds = texts.mapValues { FileIndex.Kind.file(size: UInt64($0.count)) }
    for link in foreignLinks { kinds[link] = .foreignLink }
    files = FileIndex(kinds)
    contents = { texts[$0] ?? [] }
  }

  /// The bytes of a file.
  ///
  /// - Throws: what the disk says when it cannot be read.
  package func bytes(of path: String) throws -> [UInt8] { try contents(files.stored(path)) }
}
