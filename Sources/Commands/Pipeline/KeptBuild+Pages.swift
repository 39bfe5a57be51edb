internal import Courses
internal import Glibc

extension KeptBuild {
  /// All pages are written down again once one of so many was edited since they were.
  private static let fewestToOneEdited = 8

  /// What the last builds read of pages whose files are the same.
  func pages(at stamps: FolderStamps) -> PageMemory {
    guard !stamps.isSmall else { return PageMemory() }
    let others = { @Sendable pages in digest(of: stamps, without: pages) }
    guard let all = PageRecords(kept(at: pagesPlace), by: maker) else {
      return PageMemory(others: others)
    }
    let edited = editedPages(in: all.context)
    var records: [String: ArraySlice<UInt8>] = [:]
    for kept in [all, edited] { kept?.forEach(at: stamps) { records[$0] = $1 } }
    return PageMemory(
      context: all.context, records: records, passed: edited?.passed ?? all.passed, others: others)
  }

  /// The hash of files and what they are known by; nil where one was not the same for long enough, and
  /// where packages lie among them, of whose folder nothing is known.
  private func digest(of stamps: FolderStamps, without paths: Set<String>) -> String? {
    guard !isInsideCourse else { return nil }
    let rest = stamps.entries.lazy.filter { !paths.contains($0.path) }
    return rest.allSatisfy { isSettled($0.stamp) } ? FolderStamps.digest(of: rest) : nil
  }

  /// Remembers what was read of pages: of few of many, those alone.
  func remember(_ reading: PageReading, madeFrom stamps: FolderStamps) {
    guard !stamps.isSmall else { return }
    var edited: [String: ArraySlice<UInt8>] = [:]
    if reading.isContinued {
      editedPages(in: reading.context)?.forEach(at: stamps) { edited[$0] = $1 }
    }
    var isSame = (reading.passed ?? "") == reading.passedBefore
    reading.forEachNewRecord { path, record in
      guard let stamp = stamps[path], isSettled(stamp) else { return }
      edited[path] = record
      isSame = false
    }
    guard reading.isContinued, edited.count * Self.fewestToOneEdited <= reading.count else {
      unlink(editedPagesPlace)
      return keep(reading, at: pagesPlace, stamps) { reading.forEachRecord($0) }
    }
    // What is amended is in use, however old it is.
    UserCache.touch(pagesPlace)
    guard !isSame else { return UserCache.touch(editedPagesPlace) }
    keep(reading, at: editedPagesPlace, stamps) { keep in
      for (path, record) in edited.sorted(by: { $0.key < $1.key }) { keep(path, record) }
    }
  }

  private func keep(
    _ reading: PageReading, at place: String, _ stamps: FolderStamps,
    _ records: (_ keep: (String, ArraySlice<UInt8>) -> Void) -> Void
  ) {
    UserCache.keep(at: place) { file in
      file.append("\(maker)\n\(reading.context)\n\(reading.passed ?? "")\n".utf8)
      records { path, record in
        guard let stamp = stamps[path], isSettled(stamp), !path.utf8.contains(UInt8(ascii: "\n"))
        else { return }
        file.append("\(path)\n".utf8)
        file.append(stamp.bytes)
        file.append(KeptLines.bytes(of: record.count))
        file.append(record)
      }
    }
  }

  /// Pages that were read anew since all of this context were written down.
  private func editedPages(in context: String) -> PageRecords? {
    PageRecords(kept(at: editedPagesPlace), by: maker).flatMap { $0.context == context ? $0 : nil }
  }
}

/// What is written down of pages.
private struct PageRecords {
  let context: String
  let passed: String
  private let lines: KeptLines

  /// Nil where another program wrote it, or nothing is there.
  init?(_ bytes: [UInt8]?, by maker: String) {
    guard var lines = bytes.map(KeptLines.init), lines.next() == maker,
      let context = lines.next(), let passed = lines.next()
    else { return nil }
    self.context = context
    self.passed = passed
    self.lines = lines
  }

  /// The records of pages whose files are the same.
  func forEach(
    at stamps: FolderStamps, _ body: (_ path: String, _ record: ArraySlice<UInt8>) -> Void
  ) {
    var lines = lines
    while let path = lines.next(), let stamp = lines.bytes(FileStamp.byteCount),
      let size = lines.number(), let record = lines.bytes(size)
    {
      if let known = stamps[path], known == FileStamp(bytes: stamp) { body(path, record) }
    }
  }
}
