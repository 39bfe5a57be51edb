internal import CZip
internal import Glibc

/// The source through which libzip writes an archive into an ``ArchiveOutput``.
final class ArchiveTarget {
  private let output: ArchiveOutput

  /// The first failure to write, in our words.
  private(set) var failure: PackageError?

  init(_ output: ArchiveOutput) {
    self.output = output
  }

  /// Makes libzip's handle, which keeps this object until libzip frees it.
  func makeHandle(_ error: inout zip_error_t) -> OpaquePointer? {
    let retained = Unmanaged.passRetained(self)
    let handle = zip_source_function_create(
      { argument, data, length, command in
        guard let argument else { return SourceCommands.failed }
        let target = Unmanaged<ArchiveTarget>.fromOpaque(argument)
        guard command != ZIP_SOURCE_FREE else {
          target.release()
          return SourceCommands.done
        }
        return target.takeUnretainedValue().answer(command, data, length)
      }, retained.toOpaque(), &error)
    if handle == nil { retained.release() }
    return handle
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_SUPPORTS: Self.commands
    case ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_REMOVE, ZIP_SOURCE_CLOSE:
      SourceCommands.done
    case ZIP_SOURCE_WRITE: write(UnsafeRawBufferPointer(start: data, count: Int(length)))
    case ZIP_SOURCE_TELL_WRITE: Int64(output.position)
    case ZIP_SOURCE_SEEK_WRITE: seek(data, length)
    case ZIP_SOURCE_COMMIT_WRITE: commit()
    case ZIP_SOURCE_ERROR: error(in: data)
    // There is nothing to read yet: the archive is new.
    default: SourceCommands.failed
    }
  }

  /// All that libzip asks of a source before it writes an archive into it.
  private static let commands = SourceCommands.supported([
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
    ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE,
    ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE,
  ])

  private func write(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    attempt { () throws(PackageError) in try output.write(bytes) } ? Int64(bytes.count) : -1
  }

  private func commit() -> Int64 {
    attempt { () throws(PackageError) in try output.flush() }
      ? SourceCommands.done : SourceCommands.failed
  }

  private func attempt(_ body: () throws(PackageError) -> Void) -> Bool {
    do {
      try body()
      return true
    } catch {
      failure = failure ?? error
      return false
    }
  }

  private func seek(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    guard let data else { return SourceCommands.failed }
    let offset = zip_source_seek_compute_offset(output.position, output.size, data, length, nil)
    guard offset >= 0 else { return SourceCommands.failed }
    output.position = UInt64(offset)
    // libzip goes to the end when it has patched an entry's header, and leaves the entry for good.
    if output.position == output.size { output.settle() }
    return SourceCommands.done
  }

  private func error(in data: UnsafeMutableRawPointer?) -> Int64 {
    // A missing file is how libzip learns that the archive is new.
    failure == nil
      ? SourceCommands.tell(ZIP_ER_READ, system: ENOENT, in: data)
      : SourceCommands.tell(ZIP_ER_WRITE, system: EIO, in: data)
  }
}
