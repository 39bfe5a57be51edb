internal import CZip

/// The source from which libzip copies one entry, ready-made.
final class EntrySource {
  private let index: Int
  private let pipeline: EntryPipeline
  /// Who is told what goes wrong; it lives until libzip has freed its sources.
  private unowned let archive: ZipArchive

  private var entry: PreparedEntry?
  private var reader: EntryReader?
  /// Whether its bytes are in the archive.
  private var isWritten = false

  /// Stands for an entry that is taken from the pipeline when libzip first asks about it.
  init(_ index: Int, of pipeline: EntryPipeline, for archive: ZipArchive) {
    self.index = index
    self.pipeline = pipeline
    self.archive = archive
  }

  /// Makes libzip's handle, which keeps this object until libzip frees it.
  func makeHandle(in archive: OpaquePointer) -> OpaquePointer? {
    let retained = Unmanaged.passRetained(self)
    let handle = zip_source_function(
      archive,
      { argument, data, length, command in
        guard let argument else { return SourceCommands.failed }
        let source = Unmanaged<EntrySource>.fromOpaque(argument)
        guard command != ZIP_SOURCE_FREE else {
          source.release()
          return SourceCommands.done
        }
        return source.takeUnretainedValue().answer(command, data, length)
      }, retained.toOpaque())
    if handle == nil { retained.release() }
    return handle
  }

  private static let commands = SourceCommands.supported([
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
  ])

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64
  ) -> Int64 {
    do {
      switch command {
      case ZIP_SOURCE_SUPPORTS: return Self.commands
      case ZIP_SOURCE_STAT: return try describe(in: data)
      case ZIP_SOURCE_OPEN: return try open()
      case ZIP_SOURCE_READ: return try read(into: data, Int(length))
      case ZIP_SOURCE_CLOSE: return close()
      case ZIP_SOURCE_ERROR: return SourceCommands.tell(ZIP_ER_READ, in: data)
      default: return SourceCommands.failed
      }
    } catch {
      archive.note(error)
      return SourceCommands.failed
    }
  }

  private func prepared() throws(PackageError) -> PreparedEntry {
    if let entry { return entry }
    let taken = try pipeline.take(index)
    entry = taken
    return taken
  }

  private func describe(in data: UnsafeMutableRawPointer?) throws(PackageError) -> Int64 {
    guard let data else { return SourceCommands.failed }
    let entry = try prepared()
    var status = zip_stat_t()
    zip_stat_init(&status)
    status.valid = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD)
    status.size = entry.size
    status.comp_method = method(of: entry)
    if entry.method != .compressedLater {
      status.valid |= UInt64(ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC)
      status.comp_size = entry.sizeInArchive
      status.crc = entry.checksum ?? reader?.checksum ?? 0
    }
    data.storeBytes(of: status, as: zip_stat_t.self)
    return Int64(MemoryLayout<zip_stat_t>.size)
  }

  /// Says DEFLATE of stored bytes until they were read.
  ///
  /// libzip trusts the checksum of a compressed source and computes it again for a stored one,
  /// which takes up to 80 % of the time for media. What it writes down is the answer that it gets
  /// after reading.
  private func method(of entry: PreparedEntry) -> UInt16 {
    switch entry.method {
    case .deflated: UInt16(ZIP_CM_DEFLATE)
    case .stored:
      UInt16(isWritten || reader?.isFinished == true ? ZIP_CM_STORE : ZIP_CM_DEFLATE)
    case .compressedLater: UInt16(ZIP_CM_STORE)
    }
  }

  private func open() throws(PackageError) -> Int64 {
    reader = try EntryReader(try prepared(), inThread: pipeline.hasThreadsToSpare)
    return SourceCommands.done
  }

  private func read(
    into data: UnsafeMutableRawPointer?, _ length: Int
  ) throws(PackageError) -> Int64 {
    guard let reader else { return SourceCommands.failed }
    return Int64(
      try reader.read(into: UnsafeMutableRawBufferPointer(start: data, count: length)))
  }

  private func close() -> Int64 {
    guard let entry, let reader, reader.isFinished else { return SourceCommands.done }
    pipeline.release(entry, at: index)
    // libzip keeps its sources to the end, and asks again what there is to say of them.
    self.entry = entry.withoutBytes(checksum: reader.checksum)
    self.reader = nil
    isWritten = true
    return SourceCommands.done
  }
}
