package import Diagnostics
internal import XMLDocuments

/// Finds metadata files that are not there, or are no metadata.
package enum MissingMetadata: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/missing-metadata",
    summary: "metadata that cannot be read",
    why: "Catalogues find no title, keywords or licence; strict importers refuse the package.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion><adlcp:location>meta/a.xml</adlcp:location></metadata><file href="index.html"/></resource></resources>
        """#,
        "meta/a.xml": #"""
        <lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"/>
        """#,
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
        ↓<adlcp:location>meta/a.xml</adlcp:location></metadata><file href="index.html"/></resource></resources>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>
        ↓<adlcp:location>meta/a.xml</adlcp:location></metadata><file href="index.html"/></resource></resources>
        """#,
        "meta/a.xml": "<html/>",
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let root = package.document else { return [] }
    let bases = Dictionary(
      (package.imsManifest?.resources ?? []).flatMap { resource in
        resource.node.all.filter(isLocation).map { (Place($0), resource.base) }
      }, uniquingKeysWith: { first, _ in first })
    // Those outside of resources are below the base of the whole.
    let base = root.attribute("base", in: "http://www.w3.org/XML/1998/namespace") ?? ""
    var known: [PackageAddress: String?] = [:]
    return root.all.filter(isLocation).compactMap { node in
      let address = PackageAddress(
        node.text, base: bases[Place(node)] ?? base, below: package.root)
      let reason = known[address] ?? reason(address, node.text, package)
      known[address] = .some(reason)
      return reason.map { reason in
        diagnostic(
          reason, at: package.place(of: node),
          help: "put the metadata there, or take the element away")
      }
    }
  }

  private struct Place: Hashable {
    let line: Int
    let column: Int

    init(_ node: XMLNode) { (line, column) = (node.line, node.column) }
  }

  private static func isLocation(_ node: XMLNode) -> Bool {
    node.name == "location"
      && [SCORMSpaces.packaging12, SCORMSpaces.packaging2004].contains(node.namespace)
  }

  private static func reason(
    _ address: PackageAddress, _ text: String, _ package: ExaminedPackage
  ) -> String? {
    switch address {
    case .outside: return nil
    case .impossible: return "'\(text)' leads out of the package"
    case .file(let name):
      guard package.has(name) else { return "there is no file '\(name)'" }
      guard let bytes = try? package.source.bytes(of: name, limit: ExaminedPackage.largestText)
      else {
        return nil  // of damage, other rules tell
      }
      do throws(XMLReadingError) {
        let root = try XMLTree.read(TextEncoding.utf8(bytes))
        return root.name == "lom" ? nil : "'\(name)' is no metadata: its root is '\(root.name)'"
      } catch {
        return error.code == .malformed ? "'\(name)' cannot be read: \(error.message)" : nil
      }
    }
  }
}
