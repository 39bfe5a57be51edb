package import Diagnostics

/// Finds packages of a standard that Chamilo does not have.
package enum ChamiloSCORM2004: PackageRule {
  package static let description = RuleDescription(
    id: "chamilo/scorm2004",
    severity: .warning,
    summary: "SCORM 2004 for Chamilo",
    why: "Chamilo has SCORM 1.2 only; a package of SCORM 2004 does not track there.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        ".": "↓",
        "imsmanifest.xml": #"""
        <!--2004-->
        """#,
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static let lms: String? = "chamilo"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard package.standard == .scorm2004 else { return [] }
    return [
      diagnostic(
        "the package is of SCORM 2004, and Chamilo has SCORM 1.2", at: SourceLocation(file: ""),
        help: "export the course for SCORM 1.2")
    ]
  }
}
