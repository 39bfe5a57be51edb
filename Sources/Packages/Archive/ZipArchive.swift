internal import CZip

/// A new archive in libzip's hands.
final class ZipArchive {
  /// A regular file that all may read and its owner may write, in the upper half as on Unix.
  private static let attributes: UInt32 = 0o100644 << 16

  private let path: String
  private let timestamp: Int64
  private let target: ArchiveTarget
  private var handle: OpaquePointer?
  private var failure: PackageError?

  /// Begins an archive; the path is for messages.
  init(path: String, output: ArchiveOutput, timestamp: Int64) throws(PackageError) {
    ArchiveLibrary.prepare()
    self.path = path
    self.timestamp = timestamp
    target = ArchiveTarget(output)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = target.makeHandle(&error) else { throw Self.refusal(path, &error) }
    handle = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error)
    if handle == nil {
      zip_source_free(source)
      throw Self.refusal(path, &error)
    }
  }

  deinit {
    if let handle { zip_discard(handle) }
  }

  /// Adds an entry, whose bytes are taken from the pipeline when the archive is closed.
  func add(_ name: String, at index: Int, of pipeline: EntryPipeline) throws(PackageError) {
    guard let handle else { preconditionFailure("the archive is closed") }
    let entry = EntrySource(index, of: pipeline, for: self)
    guard let source = entry.makeHandle(in: handle) else { throw refusal(handle) }
    let added = zip_file_add(
      handle, name, source, name.utf8.allSatisfy { $0 < 128 } ? 0 : ZIP_FL_ENC_UTF_8)
    guard added >= 0 else {
      zip_source_free(source)
      throw refusal(handle)
    }
    let isSet =
      zip_file_set_mtime(handle, UInt64(added), time_t(timestamp), 0) == 0
      && zip_file_set_external_attributes(
        handle, UInt64(added), 0, UInt8(ZIP_OPSYS_UNIX), Self.attributes) == 0
    guard isSet else { throw refusal(handle) }
  }

  /// Takes what went wrong with an entry; the first of it is thrown when the archive is closed.
  func note(_ error: PackageError) { failure = failure ?? error }

  /// Writes all entries and the directory.
  func close() throws(PackageError) {
    guard let handle else { preconditionFailure("the archive is closed") }
    guard zip_close(handle) == 0 else {
      throw failure ?? target.failure ?? refusal(handle)
    }
    self.handle = nil
  }

  private func refusal(_ handle: OpaquePointer) -> PackageError {
    PackageError(
      .archive, "cannot write \(path)", path: path, reason: SourceCommands.words(on: handle))
  }

  private static func refusal(_ path: String, _ error: inout zip_error_t) -> PackageError {
    PackageError(
      .archive, "cannot write \(path)", path: path,
      reason: String(cString: zip_error_strerror(&error)))
  }
}
