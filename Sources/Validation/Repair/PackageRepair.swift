internal import Hashing
package import Packages
internal import XMLDocuments

/// A package with what is mechanical mended; everything else stays as it is.
///
/// Mended are: a folder around everything, files that systems leave behind, backslashes in names,
/// a manifest's name in capital letters, its byte order mark and encoding, letters of addresses
/// that differ from their file in case, files that no resource lists, and pages without a language
/// where the manifest says one.
package struct PackageRepair {
  /// What was done, in words, each with the file in question.
  package private(set) var changes: [String] = []
  /// The files of the mended package, the manifest first.
  package private(set) var contents: PackageContents

  private let package: ExaminedPackage
  /// The names that files get, by those they have.
  private var names: [String: String] = [:]

  /// Mends a package.
  ///
  /// - Throws: ``PackageError`` where two files would get one name, or the manifest is missing.
  package init(_ package: ExaminedPackage) throws(PackageError) {
    self.package = package
    contents = PackageContents(entries: [])
    guard let manifest = package.manifest else {
      throw PackageError(
        .archive, "there is no manifest: this cannot be mended", path: "imsmanifest.xml")
    }
    guard package.rivals.isEmpty else {
      let names = ([manifest] + package.rivals).joined(separator: "', '")
      throw PackageError(
        .archive, "there are several courses ('\(names)'): pack each by itself", path: manifest)
    }
    try refuseForeignNames()
    try leaveOutRepeated()
    try rename()
    let text = try mendedManifest(manifest)
    contents = PackageContents(entries: entries(manifest: manifest, text: text))
  }

  /// Names in an encoding that nobody states would be written for good as what they are not.
  private mutating func refuseForeignNames() throws(PackageError) {
    for entry in package.source.directory?.entries ?? [] where !ManifestPlace.isJunk(entry.name) {
      let name = entry.header.name
      guard !name.isDeclaredUTF8,
        name.bytes.contains(where: { $0 >= 0x80 })
      else { continue }
      guard String(validating: name.bytes, as: UTF8.self) != nil else {
        throw PackageError(
          .name,
          "the name of '\(entry.name)' is in an encoding that the archive does not state as all programs read it: pack the files anew, with names in UTF-8",
          path: entry.name)
      }
      changes.append("\(entry.name): its name is said to be UTF-8, as it is")
    }
    for fault in package.source.directory?.faults ?? [] {
      switch fault {
      case .bytesAfter(let count): changes.append("\(count) bytes behind the archive left out")
      case .bytesBefore(let count): changes.append("\(count) bytes before the archive left out")
      default: break
      }
    }
  }

  /// An entry that is there several times is kept once, if it is always the same.
  private mutating func leaveOutRepeated() throws(PackageError) {
    let entries = (package.source.directory?.entries ?? []).filter {
      !ManifestPlace.isJunk($0.name)
    }
    let byName = Dictionary(grouping: entries) { Array($0.name.utf8) }
    let repeated = byName.values.filter { $0.count > 1 }.sorted { $0[0].name < $1[0].name }
    for copies in repeated {
      let name = copies[0].name
      let contents = Set(copies.map { "\($0.header.size) \($0.header.checksum)" })
      guard contents.count == 1 else {
        throw PackageError(
          .archive, "'\(name)' is there \(copies.count) times, and not the same: keep one of them",
          path: name)
      }
      changes.append("\(name): kept once, it was there \(copies.count) times")
    }
  }

  private mutating func rename() throws(PackageError) {
    var taken: [String: String] = [:]
    for file in package.files {
      guard !ManifestPlace.isJunk(file.name) else {
        changes.append("\(file.name): left out, a system left it behind")
        continue
      }
      let name = newName(of: file.name)
      if let other = taken[name] {
        throw PackageError(
          .name,
          "'\(file.name)' and '\(other)' would both be named '\(name)': rename one of them",
          path: name)
      }
      taken[name] = file.name
      names[file.name] = name
      if name != file.name { changes.append("\(file.name): renamed to '\(name)'") }
    }
  }

  private func newName(of name: String) -> String {
    let root = package.root.replacing("\\", with: "/")
    var result = name.replacing("\\", with: "/")
    if !root.isEmpty, result.hasPrefix(root) { result.removeFirst(root.count) }
    if name == package.manifest {
      let last = String(ManifestPlace.last(of: result))
      result = result.dropLast(last.count) + last.lowercased()
    }
    return result
  }

  // MARK: The manifest

  private mutating func mendedManifest(_ manifest: String) throws(PackageError) -> [UInt8] {
    let bytes = try package.source.bytes(of: manifest, limit: XMLTree.maximumSize)
    // What cannot be read without loss stays as it is.
    guard TextEncoding.isReadable(bytes) else { return bytes }
    var text = plain(bytes, manifest)
    guard package.standard?.hasManifest == true,
      let root = try? XMLTree.read(Array(text.utf8)), root.name == "manifest"
    else { return Array(text.utf8) }
    var edits = XMLEdits(text)
    correctAddresses(Manifest(root), &edits)
    listFiles(Manifest(root), &edits)
    text = edits.result
    return Array(text.utf8)
  }

  /// In UTF-8, without a mark, and saying so.
  private mutating func plain(_ bytes: [UInt8], _ manifest: String) -> String {
    var text = String(decoding: TextEncoding.utf8(bytes), as: UTF8.self)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text.unicodeScalars.removeFirst()
      changes.append("\(manifest): byte order mark taken away")
    }
    switch TextEncoding.declared(bytes) {
    case .utf8, .other: break
    case let encoding:
      text = text.replacing(/(<\?xml[^>]*?encoding\s*=\s*["'])[^"']+/) { "\($0.output.1)UTF-8" }
      changes.append("\(manifest): written in UTF-8 instead of \(encoding.name)")
    }
    return text
  }

  private mutating func correctAddresses(_ manifest: Manifest, _ edits: inout XMLEdits) {
    let root = package.root.replacing("\\", with: "/")
    let before = names.map { ($0.key.replacing("\\", with: "/"), $0.value) }
    let byName = Dictionary(
      before.map { (Array($0.utf8), $1) }, uniquingKeysWith: { min($0, $1) })
    let others = Dictionary(
      before.map { ($0.lowercased(), $1) }, uniquingKeysWith: { min($0, $1) })
    for resource in manifest.resources {
      for reference in [resource.href].compactMap({ $0 }) + resource.files {
        let plain = reference.value.replacing("\\", with: "/")
        guard case .file(let old) = PackageAddress(plain, base: resource.base, below: root),
          let right = byName[Array(old.utf8)] ?? others[old.lowercased()],
          !PackageAddress(plain, base: resource.base).isFile(written: right)
            || plain != reference.value,
          right.hasPrefix(PackageAddress.decoded(resource.base))
        else { continue }
        let rest = String(right.dropFirst(PackageAddress.decoded(resource.base).count))
        // What stands behind the path, such as parameters, stays.
        let behind = reference.value.firstIndex { $0 == "?" || $0 == "#" }
        let address = PackageAddress.encoded(rest) + (behind.map { reference.value[$0...] } ?? "")
        edits.set("href", of: reference.node, to: address)
        changes.append("imsmanifest.xml:\(reference.node.line): href is '\(address)' now")
      }
    }
  }

  private mutating func listFiles(_ manifest: Manifest, _ edits: inout XMLEdits) {
    guard package.standard != .commonCartridge,
      let resource = manifest.resources.first(where: \.isSCO) ?? manifest.resources.first
    else { return }
    let folder = package.root.replacing("\\", with: "/")
    let moved = Dictionary(
      names.map { ($0.key.replacing("\\", with: "/").lowercased(), $0.value) },
      uniquingKeysWith: { min($0, $1) })
    var listed: Set<String> = []
    for resource in manifest.resources {
      for reference in [resource.href].compactMap({ $0 }) + resource.files {
        let plain = reference.value.replacing("\\", with: "/")
        if case .file(let old) = PackageAddress(plain, base: resource.base, below: folder) {
          listed.insert((moved[old.lowercased()] ?? old).lowercased())
        }
      }
    }
    let base = PackageAddress.decoded(resource.base)
    let described = Set(manifest.root.all.filter { $0.name == "location" }.map(\.text))
    let missing = names.values.filter { name in
      !listed.contains(name.lowercased()) && name.hasPrefix(base) && !described.contains(name)
        && !UnlistedFile.ownEndings.contains { name.lowercased().hasSuffix($0) }
        && !Self.isPrivate(name)
    }.sorted()
    let elements = missing.map { name in
      let address = PackageAddress.encoded(String(name.dropFirst(base.count)))
      changes.append("\(name): listed with the resource '\(resource.identifier ?? "")'")
      let file = [resource.node.prefix, "file"].compactMap { $0 }.joined(separator: ":")
      return "<\(file) href=\"\(XMLText.escaped(address))\"/>"
    }
    // Metadata come first, then files, then dependencies.
    let before = resource.node.children.last {
      ["metadata", "file"].contains($0.name) && $0.namespace == resource.node.namespace
    }
    edits.insert(elements, into: resource.node, behind: before)
  }

  /// What people and editors keep beside a course, which is no part of it.
  private static func isPrivate(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
      || [".bak", ".tmp", "~"].contains { name.lowercased().hasSuffix($0) }
  }

  // MARK: The files

  private mutating func entries(manifest: String, text: [UInt8]) -> [PackageEntry] {
    let language = self.language
    var entries = [PackageEntry(name: names[manifest] ?? manifest, content: .bytes(text))]
    for file in package.files where file.name != manifest {
      guard let name = names[file.name] else { continue }
      if let language, let page = spoken(file.name, language) {
        changes.append("\(name): says lang=\"\(language)\" now")
        entries.append(PackageEntry(name: name, content: .bytes(page)))
        continue
      }
      let source = package.source
      let old = file.name
      entries.append(
        PackageEntry(
          name: name, content: .produced { try source.bytes(of: old, limit: Int(Int32.max)) }))
    }
    return entries
  }

  /// The language of the course, as its metadata say.
  private var language: String? {
    guard let root = package.document else { return nil }
    let texts = root.all.lazy.prefix(400)
    let said = texts.first { $0.name == "language" && !$0.text.isEmpty }?.text
    let spoken = texts.first { ["langstring", "string"].contains($0.name) }
    let language = said ?? spoken?.attribute("lang") ?? spoken?.attribute("language")
    return language.flatMap {
      $0.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) == nil ? nil : $0
    }
  }

  /// A page with a language, all other bytes as they are; nil where it has one or is no page.
  private func spoken(_ name: String, _ language: String) -> [UInt8]? {
    guard [".html", ".htm"].contains(where: { name.lowercased().hasSuffix($0) }),
      var bytes = try? package.source.bytes(of: name, limit: ExaminedPackage.largestText),
      let tag = HTMLScan(bytes: bytes).tags.first(where: { $0.name == "html" }),
      tag.attributes["lang"] == nil, tag.attributes["xml:lang"] == nil
    else { return nil }
    bytes.insert(contentsOf: " lang=\"\(language)\"".utf8, at: tag.offset + "<html".utf8.count)
    return bytes
  }
}

extension PackageAddress {
  /// Whether it leads to a file whose name is written so, for equal letters may be other bytes.
  fileprivate func isFile(written name: String) -> Bool {
    if case .file(let own) = self { Array(own.utf8) == Array(name.utf8) } else { false }
  }

  /// A path as RFC 3986 has it.
  static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic
          || "0123456789-._~/!$&'()*+,;=@".contains(Character(scalar)))
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(Character(scalar)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
