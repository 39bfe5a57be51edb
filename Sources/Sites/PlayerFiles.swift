internal import Hashing

/// The player that this version of the program puts into packages.
package enum PlayerFiles {
  /// The SHA-256 of all its files.
  package static let sha256: String = {
    let stream = SHA256Stream()
    for name in EmbeddedFile.names {
      Array("\(name)\0\(EmbeddedFile.required(name))\0".utf8).withUnsafeBytes { stream.update($0) }
    }
    return Hexadecimal.lower(stream.finish())
  }()
}
