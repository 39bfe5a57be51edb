/// The player that this version of the program puts into packages.
package enum PlayerFiles {
  /// The SHA-256 of all its files.
  package static let sha256: String = {
    let hash = TextHash()
    for name in AssembledFile.names { hash.add(name, AssembledFile.required(name)) }
    // What stands in a folder of its own is a tool's, but for the player's words.
    let names = EmbeddedFile.names.filter { !$0.contains("/") || $0.hasPrefix("strings/") }
    for name in names { hash.add(name, EmbeddedFile.required(name)) }
    return hash.finish()
  }()
}
