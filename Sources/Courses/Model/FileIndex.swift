internal import Diagnostics

/// What a course folder holds besides the texts that are read: paths with size and kind.
package struct FileIndex: Sendable {
  package enum Kind: Sendable, Equatable {
    case file(size: UInt64)
    /// A link to something outside the course folder, or to nothing.
    case foreignLink
  }

  package let kinds: [String: Kind]
  /// The paths in each folder, of which only mistakes ask.
  private let folders: Once<[String: [String]]>
  /// The folders of the course's own folder.
  private let tops: Once<Set<Substring>>

  package init(_ kinds: [String: Kind]) {
    self.kinds = kinds
    tops = Once { Set(kinds.keys.lazy.compactMap(Self.top)) }
    folders = Once { Dictionary(grouping: kinds.keys.sorted(), by: SourcePath.folder) }
  }

  /// What there is at a path; everything behind a foreign link is foreign too.
  package subscript(path: String) -> Kind? {
    if let kind = kinds[path] { return kind }
    var folder = SourcePath.folder(of: path)
    while !folder.isEmpty {
      if kinds[folder] == .foreignLink { return .foreignLink }
      folder = SourcePath.folder(of: folder)
    }
    return nil
  }

  /// Whether there is a file, not a link that leaves the course.
  package func isFile(_ path: String) -> Bool {
    if case .file? = self[path] { true } else { false }
  }

  private static func top(of path: String) -> Substring? {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
  }

  /// The paths of files below a folder, whose own path ends with "/", in no order.
  func files(below folder: String) -> [String] {
    // Most folders that are asked for are not there, and others have thousands of files.
    guard Self.top(of: folder).map(tops.value.contains) == true else { return [] }
    return kinds.keys.filter { $0.hasPrefix(folder) && isFile($0) }
  }

  /// The Markdown files among them, sorted.
  func markdown(in folder: String) -> [String] {
    files(below: folder).filter { $0.hasSuffix(".md") }.sorted()
  }

  /// The file at a path as the folder spells it, and its size in bytes.
  func file(_ path: String) -> (path: String, size: UInt64)? {
    guard let place = kinds.index(forKey: path), case .file(let size) = kinds[place].value else {
      return nil
    }
    return (kinds[place].key, size)
  }

  /// Whether a path names a folder with something in it.
  package func isFolder(_ path: String) -> Bool { folders.value[path] != nil }

  /// The path as the folder spells it.
  ///
  /// Swift compares texts by what they look like, a disk by their bytes: `é` may be one character
  /// in a link and two in the name of the file.
  package func stored(_ path: String) -> String {
    kinds.index(forKey: path).map { kinds[$0].key } ?? path
  }

  /// The file that was probably meant by a path that does not exist.
  package func nearest(to path: String) -> String? {
    let folder = SourcePath.folder(of: path)
    // A guess is not worth minutes in a folder of thousands.
    guard let siblings = folders.value[folder], siblings.count <= 500 else { return nil }
    let names = siblings.map { String($0.dropFirst(folder.count)) }
    return NearestName.of(String(path.dropFirst(folder.count)), in: names).map { folder + $0 }
  }
}
