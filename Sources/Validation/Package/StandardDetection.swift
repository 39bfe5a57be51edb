internal import XMLDocuments

/// Finds out what a package is made for.
enum StandardDetection {
  static func standard(of manifest: String?, _ document: XMLNode?) -> PackageStandard? {
    guard let manifest else { return nil }
    if document?.name == "courseStructure" { return .cmi5 }
    if ManifestPlace.last(of: manifest).lowercased() == "cmi5.xml" { return .cmi5 }
    guard let document, document.name == "manifest" else { return nil }
    let metadata = document.child("metadata")
    let schema = metadata?.child("schema")?.text.lowercased() ?? ""
    let version = metadata?.child("schemaversion")?.text.lowercased() ?? ""
    // As far as people look: the root, the organizations and the resources come first.
    let spaces = spaces(of: document.all.prefix(5000))
    if schema.contains("common cartridge") || spaces.contains(where: isOfCartridge) {
      return .commonCartridge
    }
    if version.contains("2004") || version.hasPrefix("cam 1.3") { return .scorm2004 }
    if version == "1.2" { return .scorm12 }
    // Content packages that only borrow an element of SCORM say so.
    guard !schema.hasPrefix("ims ") else { return nil }
    if !spaces.isDisjoint(with: [SCORMSpaces.packaging2004, SCORMSpaces.sequencing]) {
      return .scorm2004
    }
    return spaces.isDisjoint(with: [SCORMSpaces.packaging12, SCORMSpaces.content12])
      ? nil : .scorm12
  }

  private static func spaces(of nodes: some Sequence<XMLNode>) -> Set<String> {
    var spaces: Set<String> = []
    // Most elements share one.
    var last: String?
    func note(_ space: String?) {
      guard let space, space != last else { return }
      spaces.insert(space)
      last = space
    }
    for node in nodes {
      note(node.namespace)
      for attribute in node.attributes { note(attribute.namespace) }
    }
    return spaces
  }

  private static func isOfCartridge(_ space: String) -> Bool {
    space.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
      .contains { $0.starts(with: "imscc".utf8) }
  }
}
