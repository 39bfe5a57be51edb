internal import Embedded

/// Files compiled into the program as they are, by their names below the player's folder.
enum EmbeddedFile {
  /// The text of a file; nil where there is none of this name.
  static func text(_ name: String) -> String? {
    // Made of the bytes when it is asked for: most commands need few of the files.
    files[name].map {
      String(decoding: UnsafeBufferPointer(start: $0.bytes, count: $0.size), as: UTF8.self)
    }
  }

  /// The text of a file that the program cannot be without.
  static func required(_ name: String) -> String {
    guard let text = text(name) else { preconditionFailure("'\(name)' is not compiled in") }
    return text
  }

  /// The files of a folder by their names in it, and those of the emulator by `emulator/` and theirs.
  static func served(of folder: String) -> [String: [UInt8]] {
    let prefix = "\(folder)/"
    let served = names.filter { $0.hasPrefix(prefix) || $0.hasPrefix("emulator/") }
    return Dictionary(
      uniqueKeysWithValues: served.map { name in
        let short = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
        return (short, Array(required(name).utf8))
      })
  }

  static let names: [String] = files.keys.sorted()

  // What is compiled in never changes.
  private nonisolated(unsafe) static let files: [String: embedded_file] = {
    var files: [String: embedded_file] = [:]
    var index = 0
    while let file = embedded_file_at(index)?.pointee {
      files[String(cString: file.name)] = file
      index += 1
    }
    return files
  }()
}
