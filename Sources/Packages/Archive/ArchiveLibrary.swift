internal import CZip

/// libzip, made ready for several threads.
enum ArchiveLibrary {
  /// Has libzip open an archive once before threads do.
  ///
  /// What it needs of a source it works out at the first one, in variables that no lock guards: a thread
  /// that opens an archive at that moment is told that it is read-only (libzip 1.7.3).
  static func prepare() { first }

  private static let first: Void = {
    guard let nothing = zip_source_buffer_create(nil, 0, 0, nil) else { return }
    if let archive = zip_open_from_source(nothing, 0, nil) {
      zip_discard(archive)
    } else {
      zip_source_free(nothing)
    }
  }()
}
