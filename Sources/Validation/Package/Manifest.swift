package import XMLDocuments

/// `imsmanifest.xml` as SCORM and Common Cartridge share it.
package struct Manifest: Sendable {
  /// An element with a value that points to something, and the place.
  package struct Reference: Sendable {
    package let value: String
    package let node: XMLNode
  }

  /// An element with the address of a file, and where that leads.
  package struct FileReference: Sendable {
    package let value: String
    package let node: XMLNode
    package let address: PackageAddress
  }

  package struct Resource: Sendable {
    package let identifier: String?
    package let href: FileReference?
    package let files: [FileReference]
    package let dependencies: [Reference]
    package let node: XMLNode
    /// What stands before its addresses: the `xml:base` of all around them.
    package let base: String
  }

  package struct Item: Sendable {
    package let identifier: String?
    package let reference: Reference?
    package let title: XMLNode?
    /// 0 below its organization.
    package let depth: Int
    package let isLeaf: Bool
    package let node: XMLNode
  }

  package let root: XMLNode
  package let organizations: [XMLNode]
  /// In the order of the document.
  package let items: [Item]
  package let resources: [Resource]
  /// Of several with one identifier, the first.
  package let resourcesByIdentifier: [String: Resource]

  /// Takes a manifest apart that lies in a folder, which is "" for the root of the package.
  package init(_ root: XMLNode, in folder: String = "") {
    self.root = root
    organizations = root.child("organizations")?.children("organization") ?? []
    items = organizations.flatMap { Self.items(in: $0, depth: 0) }
    resources = root.children("resources").flatMap { list in
      list.children("resource").map {
        Self.resource($0, base: Self.base(of: [root, list, $0]), in: folder)
      }
    }
    resourcesByIdentifier = Dictionary(
      resources.compactMap { resource in resource.identifier.map { ($0, resource) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func items(in node: XMLNode, depth: Int) -> [Item] {
    node.children("item").flatMap { child in
      let reference = child.attribute("identifierref").map { Reference(value: $0, node: child) }
      let item = Item(
        identifier: child.attribute("identifier"), reference: reference,
        title: child.child("title"), depth: depth, isLeaf: child.child("item") == nil, node: child)
      return [item] + items(in: child, depth: depth + 1)
    }
  }

  private static func resource(_ node: XMLNode, base: String, in folder: String) -> Resource {
    func file(_ node: XMLNode) -> FileReference? {
      node.attribute("href").map { value in
        FileReference(
          value: value, node: node, address: PackageAddress(value, base: base, below: folder))
      }
    }
    var files: [FileReference] = []
    files.reserveCapacity(node.children.count)
    for child in node.children where child.name == "file" {
      if let file = file(child) { files.append(file) }
    }
    return Resource(
      identifier: node.attribute("identifier"), href: file(node), files: files,
      dependencies: node.children("dependency").compactMap { child in
        child.attribute("identifierref").map { Reference(value: $0, node: child) }
      },
      node: node, base: base)
  }

  private static func base(of nodes: [XMLNode]) -> String {
    nodes.compactMap { $0.attribute("base", in: "http://www.w3.org/XML/1998/namespace") }.joined()
  }
}

/// Where an address of a manifest leads.
package enum PackageAddress: Hashable, Sendable {
  /// A file, by the name that an archive would have.
  case file(String)
  /// Somewhere else, as addresses with a scheme do.
  case outside
  /// Above the root, or nowhere.
  case impossible

  /// Resolves an address as RFC 3986 and IMS Content Packaging have it: below the manifest's folder
  /// and the bases around, without what stands behind `?` and `#`.
  package init(_ address: String, base: String = "", below root: String = "") {
    // By bytes and without regular expressions: this is asked of every address by many rules.
    let whole = base.isEmpty || Self.isWhole(address) ? address : base + address
    guard !Self.isWhole(whole) else {
      self = .outside
      return
    }
    let path = String(
      decoding: whole.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") },
      as: UTF8.self)
    guard !path.isEmpty, !path.hasPrefix("/") else {
      self = .impossible
      return
    }
    let slash = UInt8(ascii: "/")
    var parts = root.utf8.split(separator: slash).map { Array($0) }
    for part in Self.decoded(path).utf8.split(separator: slash) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else {
          self = .impossible
          return
        }
      } else if !part.elementsEqual(".".utf8) {
        parts.append(Array(part))
      }
    }
    self = .file(String(decoding: Array(parts.joined(separator: [slash])), as: UTF8.self))
  }

  /// Whether an address has a scheme, or at least a server, of its own.
  private static func isWhole(_ address: String) -> Bool {
    if address.utf8.starts(with: "//".utf8) { return true }
    guard let first = address.utf8.first, first.isASCIILetter else { return false }
    let end = address.utf8.first { byte in
      !(byte.isASCIILetter || byte.isASCIIDigit || "+.-".utf8.contains(byte))
    }
    return end == UInt8(ascii: ":")
  }

  /// Without percent signs; what is no encoding stays.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  var isASCIIDigit: Bool { (48...57).contains(self) }
}
