internal import Embedded

/// Files compiled into the program, by their names below the player's folder.
enum EmbeddedFile {
  /// The text of a file; nil where there is none of this name.
  static func text(_ name: String) -> String? { texts[name] }

  /// The text of a file that the program cannot be without.
  static func required(_ name: String) -> String {
    guard let text = texts[name] else { preconditionFailure("'\(name)' is not compiled in") }
    return text
  }

  static let names: [String] = texts.keys.sorted()

  private static let texts: [String: String] = {
    var texts: [String: String] = [:]
    var index = 0
    while let file = embedded_file_at(index)?.pointee {
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.size)
      texts[String(cString: file.name)] = String(decoding: bytes, as: UTF8.self)
      index += 1
    }
    return texts
  }()
}
