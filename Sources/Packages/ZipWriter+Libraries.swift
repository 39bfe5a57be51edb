internal import CDeflate
internal import CZip

extension ZipWriter {
  /// The libraries that decide an archive's bytes, each with its version.
  ///
  /// What all packages share was packed by the one that the program was built with: after an upgrade
  /// of it, build the program from clean.
  package static var libraries: [String] {
    ["libdeflate \(LIBDEFLATE_VERSION_STRING)", "libzip \(String(cString: zip_libzip_version()))"]
  }
}
