package import Diagnostics

/// Finds packages that Canvas alone cannot play.
package enum CanvasSCORM: PackageRule {
  package static let description = RuleDescription(
    id: "canvas/scorm",
    severity: .warning,
    summary: "package that needs a player beside Canvas",
    why: "Canvas has no player of its own for SCORM; whoever runs it has to switch one on.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        """#
      ])
    ],
    failing: [RuleExample([".": "↓"])]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static let lms: String? = "canvas"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard package.standard != .commonCartridge else { return [] }
    return [
      diagnostic(
        "the package is played by a tool beside Canvas", at: SourceLocation(file: ""),
        help: "ask whoever runs Canvas, or export a cartridge")
    ]
  }
}
