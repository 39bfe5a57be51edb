package import Diagnostics
internal import XMLDocuments

/// Finds uses that importers do not know.
package enum UnknownIntendedUse: PackageRule {
  package static let description = RuleDescription(
    id: "cc/unknown-intended-use",
    severity: .warning,
    summary: "intended use that cartridges do not have",
    why: "Importers ignore it.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        <resources>
        ↓<resource identifier="r" type="webcontent" href="index.html" intendeduse="homework"><file href="index.html"/></resource>
        </resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  private static let known: Set = ["assignment", "lessonplan", "syllabus", "unspecified"]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.resources ?? []).compactMap { resource in
      guard let use = resource.node.attribute("intendeduse"), !known.contains(use) else {
        return nil
      }
      return diagnostic(
        "the intended use is '\(use)'", at: package.place(of: resource.node),
        help: "write one of: \(known.sorted().joined(separator: ", "))")
    }
  }
}
