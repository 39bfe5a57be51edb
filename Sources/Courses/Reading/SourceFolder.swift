/// A course folder as the reader sees it: names and a way to the bytes, on disk or in memory.
package struct SourceFolder: Sendable {
  /// The files with `/`-separated paths inside the folder.
  package let files: FileIndex
  /// The first bytes of a file, as many as asked for if it has them.
  private let contents: @Sendable (_ path: String, _ limit: Int) throws -> [UInt8]

  package init(
    files: FileIndex,
    contents: @escaping @Sendable (_ path: String, _ limit: Int) throws -> [UInt8]
  ) {
    self.files = files
    self.contents = contents
  }

  /// A folder in memory.
  package init(_ texts: [String: [UInt8]], foreignLinks: Set<String> = []) {
    var kinds = texts.mapValues { FileIndex.Kind.file(size: UInt64($0.count)) }
    for link in foreignLinks { kinds[link] = .foreignLink }
    files = FileIndex(kinds)
    contents = { Array((texts[$0] ?? []).prefix($1)) }
  }

  /// The bytes of a file, or the first `limit` of them.
  ///
  /// - Throws: what the disk says when it cannot be read.
  package func bytes(of path: String, limit: Int = .max) throws -> [UInt8] {
    try contents(files.stored(path), limit)
  }

  /// What the head of a file tells; nil when it cannot be read, which the build will say, and of a
  /// document that holds what its name says.
  func facts(of path: String) -> MediaFacts? {
    // Of documents it is of interest only whether they are pointers, which are short.
    let isDocument = MediaFacts.isDocument(path)
    if isDocument, case .file(let size)? = files[path], size > MediaFacts.longestPointer {
      return nil
    }
    guard let head = try? bytes(of: path, limit: MediaFacts.shortHead) else { return nil }
    let facts = MediaFacts(head: head)
    let isMore = facts.format == .jpeg && facts.width == nil || facts.format == .vtt
    guard isMore, head.count == MediaFacts.shortHead,
      let longer = try? bytes(of: path, limit: MediaFacts.longHead)
    else { return isDocument && facts.format == nil ? nil : facts }
    return MediaFacts(head: longer)
  }
}
