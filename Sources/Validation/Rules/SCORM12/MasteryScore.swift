package import Diagnostics
internal import XMLDocuments

/// Finds items whose status the LMS decides.
package enum MasteryScore: PackageRule {
  package static let description = RuleDescription(
    id: "scorm12/mastery-score",
    severity: .note,
    summary: "mastery score",
    why:
      "An LMS that sees a score then writes passed or failed over whatever the course says at its end.",
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
        <item identifier="i" identifierref="r"><title>A</title>
        ↓<adlcp:masteryscore>80</adlcp:masteryscore>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.items.flatMap { $0.node.children("masteryscore") }.map { node in
      diagnostic(
        "the LMS judges the score itself, by \(node.text)", at: package.place(of: node),
        help: "make sure that the course sends the score that belongs to it")
    }
  }
}
