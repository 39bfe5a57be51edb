/// The player that this version of the program puts into packages.
package enum PlayerFiles {
  /// The SHA-256 of all its files.
  package static let sha256: String = {
    let hash = TextHash()
    // What stands in a folder of its own is a tool's, but for these parts of the player.
    let folders: Set<Substring> = ["activities", "adapters", "extras", "questions", "strings"]
    let names = EmbeddedFile.names.filter { name in
      let parts = name.split(separator: "/")
      return parts.count == 1 || folders.contains(parts[0])
    }
    for name in names { hash.add(name, EmbeddedFile.required(name)) }
    return hash.finish()
  }()
}
