internal import Hashing

/// The player's scripts and style sheets, which were put together when the program was built.
enum AssembledFile {
  /// The text of one that the program cannot be without; `PlayerAssembly` says which there are.
  static func required(_ name: String) -> String { file(name).text }

  /// The same as DEFLATE data (RFC 1951).
  static func deflated(_ name: String) -> [UInt8] {
    guard let bytes = Base64URL.decode(file(name).deflated) else {
      preconditionFailure("'\(name)' was not packed")
    }
    return bytes
  }

  static let names: [String] = assembledFiles.keys.sorted()

  private static func file(_ name: String) -> (text: String, deflated: String) {
    guard let file = assembledFiles[name] else {
      preconditionFailure("'\(name)' was not put together")
    }
    return file
  }
}
