/// The panel of the preview and the emulator beside it.
package enum EmbeddedPanel {
  /// The files by the names under which they are served.
  package static var files: [String: [UInt8]] {
    let prefix = "preview/"
    let names = EmbeddedFile.names.filter { $0.hasPrefix(prefix) || $0.hasPrefix("emulator/") }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let served = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
        return (served, Array(EmbeddedFile.required(name).utf8))
      })
  }
}
