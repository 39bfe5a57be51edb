internal import CDeflate
internal import CZip

extension ZipWriter {
  /// The libraries that decide an archive's bytes, each with its version.
  package static var libraries: [String] {
    ["libdeflate \(LIBDEFLATE_VERSION_STRING)", "libzip \(String(cString: zip_libzip_version()))"]
  }
}
