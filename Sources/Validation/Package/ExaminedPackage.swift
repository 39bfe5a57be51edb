package import Diagnostics
internal import Packages
internal import Synchronization
package import XMLDocuments

/// A package as rules see it: its files, and what its manifest says.
package final class ExaminedPackage: Sendable {
  package let source: any PackageSource
  /// The documents that say what the package is, outermost first.
  package let manifests: [String]
  /// What it is made for; nil where nothing says so.
  package let standard: PackageStandard?
  /// The manifest's content; nil without one that can be read.
  package let document: XMLNode?
  /// The manifest of SCORM and Common Cartridge; nil for others.
  package let imsManifest: Manifest?
  /// Why the manifest could not be read.
  package let documentError: XMLReadingError?
  /// Whether the package is of this program, which lists every file.
  package let isOurs: Bool

  /// As bytes, for equal strings may be written in different forms.
  private let names: Set<[UInt8]>
  private let texts = Mutex<[String: String?]>([:])
  private let looked = Mutex<Content?>(nil)
  /// The documents that describe resources of a cartridge, read once.
  let described = Mutex<[CartridgeType: [CartridgePayload]]>([:])

  /// When files of so many bytes were taken apart, no more are.
  static let mostText = 64 << 20

  /// Files of more bytes are not looked into.
  package static let largestText = 8 << 20

  /// Looks at a package; `standard` overrides what its manifest says.
  package init(
    _ source: any PackageSource, as standard: PackageStandard? = nil, isOurs: Bool = false
  ) {
    self.source = source
    self.isOurs = isOurs
    names = Set(source.files.map { Array($0.name.utf8) })
    manifests = ManifestPlace.all(in: source.files)
    let place = manifests.first
    let bytes = place.flatMap { try? source.bytes(of: $0, limit: XMLTree.maximumSize) }
    let reading = bytes.map { bytes in
      Result { () throws(XMLReadingError) in try XMLTree.read(TextEncoding.utf8(bytes)) }
    }
    switch reading {
    case .success(let node):
      document = node
      documentError = nil
    case .failure(let error):
      document = nil
      documentError = error
    case nil:
      document = nil
      documentError = nil
    }
    let folder = ManifestPlace.folder(of: place ?? "")
    imsManifest = document.flatMap { root in
      root.name == "manifest" ? Manifest(root, in: folder) : nil
    }
    self.standard = standard ?? StandardDetection.standard(of: place, document)
  }

  package var files: [PackageFile] { source.files }

  /// The document that says what the package is.
  package var manifest: String? { manifests.first }

  /// Other manifests that lie as near to the root, in folders of their own.
  var rivals: [String] {
    func depth(_ name: String) -> Int { name.count { $0 == "/" || $0 == "\\" } }
    guard let first = manifests.first else { return [] }
    return manifests.dropFirst().filter {
      depth($0) == depth(first) && ManifestPlace.folder(of: $0) != ManifestPlace.folder(of: first)
    }
  }

  /// The folder of the manifest, with a slash behind it where it is not the root.
  package var root: String { ManifestPlace.folder(of: manifest ?? "") }

  package func has(_ name: String) -> Bool { names.contains(Array(name.utf8)) }

  /// The text of a file, whatever its bytes; nil for what is missing, damaged or large.
  package func text(of name: String) -> String? {
    if let known = texts.withLock({ $0[name] }) { return known }
    let text = (try? source.bytes(of: name, limit: Self.largestText))
      .map { String(decoding: TextEncoding.utf8($0), as: UTF8.self) }
    texts.withLock { $0[name] = text }
    return text
  }

  /// The pages that the package opens and what they load, read once.
  package var content: Content {
    looked.withLock { looked in
      let content = looked ?? Content(self)
      looked = content
      return content
    }
  }

  /// Keeps no text any longer, as many packages are judged in one run; asked again, it is read again.
  package func rest() {
    texts.withLock { $0 = [:] }
    looked.withLock { $0 = nil }
    described.withLock { $0 = [:] }
    source.rest()
  }

  /// The place of an element of the manifest.
  package func place(of node: XMLNode) -> SourceLocation {
    SourceLocation(file: manifest ?? "", line: node.line, column: node.column)
  }
}

/// Where manifests lie.
enum ManifestPlace {
  static let names = ["imsmanifest.xml", "cmi5.xml"]

  /// Every file that would be a manifest at the root, nearest to the root first.
  static func all(in files: [PackageFile]) -> [String] {
    let found = files.map(\.name).filter { name in
      !isJunk(name) && names.contains(String(last(of: name)).lowercased())
    }
    let depths = found.map { name in (depth: name.count { $0 == "/" || $0 == "\\" }, name: name) }
    return depths.sorted { ($0.depth, rank($0.name), $0.name) < ($1.depth, rank($1.name), $1.name) }
      .map(\.name)
  }

  /// The folder of a file, with a slash behind it where it is not the root.
  static func folder(of name: String) -> String {
    name.lastIndex { $0 == "/" || $0 == "\\" }.map { String(name[...$0]) } ?? ""
  }

  static func last(of name: String) -> Substring {
    let bytes = name.utf8
    var end = bytes.endIndex
    while end > bytes.startIndex, isParting(bytes[bytes.index(before: end)]) {
      end = bytes.index(before: end)
    }
    let start = bytes[..<end].lastIndex(where: isParting).map(bytes.index(after:))
    return name[(start ?? bytes.startIndex)..<end]
  }

  private static func isParting(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// What systems leave behind beside what was meant.
  static func isJunk(_ name: String) -> Bool {
    // Packages have thousands of files, and few of their names have a part that begins like these.
    guard mayBeJunk(name.utf8) else { return false }
    return name.hasPrefix("__MACOSX/")
      || name.split(separator: "/").contains { [".git", ".svn", ".hg"].contains($0) }
      || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(String(last(of: name)))
  }

  private static func mayBeJunk(_ name: String.UTF8View) -> Bool {
    var isFirst = true
    for byte in name {
      if isFirst, "_.Td".utf8.contains(byte) { return true }
      isFirst = isParting(byte)
    }
    return false
  }

  /// `imsmanifest.xml` before `cmi5.xml` before other spellings.
  private static func rank(_ name: String) -> Int {
    names.firstIndex(of: String(last(of: name))) ?? names.count
  }
}
