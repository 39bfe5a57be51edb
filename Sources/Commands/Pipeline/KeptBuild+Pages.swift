internal import Courses

extension KeptBuild {
  /// What the last build read of pages whose files are the same.
  func pages(at stamps: FolderStamps) -> PageMemory {
    guard !stamps.isSmall else { return PageMemory() }
    let others = { @Sendable pages in digest(of: stamps, without: pages) }
    guard let bytes = kept(at: pagesPlace) else { return PageMemory(others: others) }
    var lines = KeptLines(bytes)
    guard lines.next() == maker, let context = lines.next(), let passed = lines.next() else {
      return PageMemory(others: others)
    }
    var records: [String: ArraySlice<UInt8>] = [:]
    while let path = lines.next(), let stamp = lines.bytes(FileStamp.byteCount),
      let size = lines.number(), let record = lines.bytes(size)
    {
      if let known = stamps[path], known == FileStamp(bytes: stamp) { records[path] = record }
    }
    return PageMemory(context: context, records: records, passed: passed, others: others)
  }

  /// The hash of files and what they are known by; nil where one was not the same for long enough, and
  /// where packages lie among them, of whose folder nothing is known.
  private func digest(of stamps: FolderStamps, without paths: Set<String>) -> String? {
    guard !isInsideCourse else { return nil }
    let rest = stamps.entries.lazy.filter { !paths.contains($0.path) }
    return rest.allSatisfy { isSettled($0.stamp) } ? FolderStamps.digest(of: rest) : nil
  }

  /// Remembers what was read of pages.
  func remember(_ reading: PageReading, madeFrom stamps: FolderStamps) {
    guard !stamps.isSmall else { return }
    UserCache.keep(at: pagesPlace) { file in
      file.append("\(maker)\n\(reading.context)\n\(reading.passed ?? "")\n".utf8)
      reading.forEachRecord { path, record in
        guard let stamp = stamps[path], isSettled(stamp), !path.utf8.contains(UInt8(ascii: "\n"))
        else { return }
        file.append("\(path)\n".utf8)
        file.append(stamp.bytes)
        file.append(KeptLines.bytes(of: record.count))
        file.append(record)
      }
    }
  }
}
