package import Packages

/// The files of a package that is about to be written.
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
    guard let entry = entries[name] else {
      throw PackageError(.read, "there is no entry \(name)", path: name)
    }
    return try entry.bytes()
  }

  package func damagedFiles() -> [(name: String, reason: String)] { [] }
}
