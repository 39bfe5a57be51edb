package import Diagnostics
internal import XMLDocuments

/// Finds packages of SCORM 1.2 that leave LMSs to guess.
package enum NoVersion: PackageRule {
  package static let description = RuleDescription(
    id: "scorm12/no-version",
    severity: .warning,
    summary: "manifest that does not say its version",
    why: "Most LMSs take it for SCORM 1.2, and some refuse it.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": "↓<metadata><schema>ADL SCORM</schema></metadata>"
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let places = [manifest.root] + manifest.organizations
    guard !places.contains(where: { $0.child("metadata")?.child("schemaversion") != nil }) else {
      return []
    }
    return [
      diagnostic(
        "the manifest has no schemaversion",
        at: package.place(of: manifest.root.child("metadata") ?? manifest.root),
        help: "write <schemaversion>1.2</schemaversion> into its metadata")
    ]
  }
}
