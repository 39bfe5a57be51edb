internal import Hashing
package import Packages

/// The files of a package that is about to be written: their names, their sizes, and the bytes of those
/// that are there already.
package struct ContentsSource: PackageSource {
  package let files: [PackageFile]
  package let directory: ZipDirectory? = nil
  private let entries: [String: PackageEntry]

  package init(_ contents: PackageContents) {
    entries = Dictionary(
      contents.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    files = contents.entries.map { PackageFile(name: $0.name, size: Self.size(of: $0)) }
      .sorted { $0.name < $1.name }
  }

  /// Zero for what is yet to be made.
  private static func size(of entry: PackageEntry) -> UInt64 {
    switch entry.content {
    case .bytes(let bytes): UInt64(bytes.count)
    case .file(_, let size): size
    case .shared, .produced, .parts: 0
    }
  }

  package func bytes(of name: String, limit: Int) throws(PackageError) -> [UInt8] {
    guard case .bytes(let bytes)? = entries[name]?.content else {
      throw PackageError(.read, "there is no entry \(name), or it is not made yet", path: name)
    }
    return bytes
  }

  /// The hash of all that can be seen of contents, and so of what any rule can find in them.
  package static func digest(of contents: PackageContents) -> String {
    let hash = SHA256Stream()
    for entry in contents.entries {
      hash.update("\(entry.name)\n\(size(of: entry))\n")
      if case .bytes(let bytes) = entry.content { bytes.withUnsafeBytes { hash.update($0) } }
    }
    return hash.finish().hex
  }

  package func damagedFiles() -> [(name: String, reason: String)] { [] }
}
