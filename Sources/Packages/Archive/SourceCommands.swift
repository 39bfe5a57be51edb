internal import CZip
internal import Glibc

/// Answers in the form in which libzip asks a source for them.
enum SourceCommands {
  static let failed: Int64 = -1
  static let done: Int64 = 0

  /// Lists the commands that a source understands.
  static func supported(_ commands: [zip_source_cmd_t]) -> Int64 {
    commands.reduce(0) { $0 | 1 << Int64($1.rawValue) }
  }

  /// Tells libzip a kind of error; our own words for it are kept beside.
  static func tell(_ code: Int32, system: Int32 = 0, in data: UnsafeMutableRawPointer?) -> Int64 {
    guard let data else { return failed }
    data.storeBytes(of: code, as: Int32.self)
    data.storeBytes(of: system, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
    return Int64(2 * MemoryLayout<Int32>.size)
  }

  /// Reads libzip's last words on an archive.
  static func words(on archive: OpaquePointer) -> String {
    String(cString: zip_error_strerror(zip_get_error(archive)))
  }
}
