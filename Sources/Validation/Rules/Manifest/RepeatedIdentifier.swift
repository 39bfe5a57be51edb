package import Diagnostics
internal import XMLDocuments

/// Finds identifiers that several elements have.
package enum RepeatedIdentifier: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/repeated-identifier",
    summary: "identifier that is given twice",
    why: "What refers to it may lead to the wrong one, and learners' records mix.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title></item>
        ↓<item identifier="i" identifierref="r"><title>B</title></item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    var seen: Set<String> = []
    let kinds: Set = ["manifest", "organization", "item", "resource"]
    return manifest.root.all.filter { kinds.contains($0.name) }.compactMap { node in
      guard let identifier = node.attribute("identifier"), !seen.insert(identifier).inserted else {
        return nil
      }
      return diagnostic(
        "the identifier '\(identifier)' is already taken", at: package.place(of: node),
        help: "give each element an identifier of its own")
    }
  }
}
