package import Diagnostics
internal import XMLDocuments

/// Finds launch addresses with more than a name.
package enum HrefWithQuery: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/href-with-query",
    severity: .note,
    summary: "address with a query or a fragment",
    why: "LMSs add their own, or take it for a part of the name.",
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
        <resources>
        ↓<resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html?a=1"><file href="index.html"/></resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.resources.compactMap(\.href).filter {
      $0.value.utf8.contains { "?#".utf8.contains($0) }
    }
    .map { reference in
      diagnostic(
        "'\(reference.value)' has more than a name", at: package.place(of: reference.node),
        help: "use 'parameters' of the item, or a page for each")
    }
  }
}
