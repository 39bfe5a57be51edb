/// Our own grammars of the standards' documents.
package enum EmbeddedSchemas {
  /// The files of a standard's folder below `Manifests`, by name.
  package static func files(of folder: String) -> [String: [UInt8]] {
    let prefix = "schemas/\(folder)/"
    let names = EmbeddedFile.names.filter { $0.hasPrefix(prefix) }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (String(name.dropFirst(prefix.count)), Array(EmbeddedFile.required(name).utf8))
      })
  }
}
