package import Hashing

/// One file of a package.
package struct PackageEntry: Sendable {
  /// Where the bytes of an entry come from.
  package enum Content: Sendable {
    /// Bytes that are there already.
    case bytes([UInt8])

    /// Bytes that other packages of the same run hold, too.
    case shared(SharedBytes)

    /// Bytes that a worker makes when the entry's turn comes, so that few are held at a time.
    case produced(@Sendable () throws -> [UInt8])

    /// The same for an entry so large that several workers make it, each a part.
    case parts(@Sendable () throws -> [Part])

    /// A file on disk, copied as it is; another size than the one given is an error.
    case file(path: String, size: UInt64)
  }

  /// A part of an entry, made and packed by itself.
  package struct Part: Sendable {
    /// What decides the bytes, in any spelling without spaces.
    let identity: String
    let make: @Sendable () throws -> [UInt8]

    package init(identity: String, make: @escaping @Sendable () throws -> [UInt8]) {
      self.identity = identity
      self.make = make
    }
  }

  /// The place inside the package: ASCII, parted by `/`.
  package let name: String

  package let content: Content

  /// The hash of what decides the bytes; nil where only the bytes themselves tell.
  ///
  /// Entries of the same name and identity, made by the same program, hold the same.
  package var identity: (@Sendable () throws -> SHA256Digest)?

  /// Names a content.
  package init(
    name: String, content: Content, identity: (@Sendable () throws -> SHA256Digest)? = nil
  ) {
    self.identity = identity
    self.name = name
    self.content = content
  }
}
