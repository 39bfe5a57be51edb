package import Diagnostics
internal import XMLDocuments

/// Finds mastery scores that no score can be compared with.
package enum ImpossibleMasteryScore: PackageRule {
  package static let description = RuleDescription(
    id: "scorm12/impossible-mastery-score",
    summary: "mastery score that is no number from 0 to 100",
    why: "LMSs judge learners by it, or read 0 from it.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        <adlcp:masteryscore>80</adlcp:masteryscore>
        </item>
        </organization></organizations>
        """#
      ]),
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        ↓<adlcp:masteryscore>80%</adlcp:masteryscore>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.items.flatMap { $0.node.children("masteryscore") }.filter { node in
      Double(node.text).map { !(0...100).contains($0) } ?? true
    }.map { node in
      diagnostic(
        "'\(node.text)' is no number from 0 to 100", at: package.place(of: node),
        help: "write a number without a sign")
    }
  }
}
