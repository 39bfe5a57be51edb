internal import Courses

extension KeptBuild {
  /// What the last build read of pages whose files are the same.
  func pages(at stamps: FolderStamps) -> PageMemory {
    guard !stamps.isSmall, let bytes = kept(at: pagesPlace) else { return PageMemory() }
    var lines = KeptLines(bytes)
    guard lines.next() == maker, let context = lines.next() else { return PageMemory() }
    var records: [String: ArraySlice<UInt8>] = [:]
    while let path = lines.next(), let stamp = lines.bytes(FileStamp.byteCount),
      let size = lines.number(), let record = lines.bytes(size)
    {
      if let known = stamps[path], known == FileStamp(bytes: stamp) { records[path] = record }
    }
    return PageMemory(context: context, records: records)
  }

  /// Remembers what was read of pages.
  func remember(_ reading: PageReading, madeFrom stamps: FolderStamps) {
    guard !stamps.isSmall else { return }
    UserCache.keep(at: pagesPlace) { file in
      file.append("\(maker)\n\(reading.context)\n".utf8)
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
