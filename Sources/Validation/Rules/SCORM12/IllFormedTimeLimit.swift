package import Diagnostics
internal import XMLDocuments

/// Finds time limits that LMSs cannot read.
package enum IllFormedTimeLimit: PackageRule {
  package static let description = RuleDescription(
    id: "scorm12/ill-formed-time-limit",
    summary: "time limit in another form",
    why: "LMSs ignore it or refuse the package.",
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
        ↓<adlcp:maxtimeallowed>30 min</adlcp:maxtimeallowed>
        </item>
        </organization></organizations>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        ↓<adlcp:timelimitaction>exit</adlcp:timelimitaction>
        </item>
        </organization></organizations>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12]

  private static let actions: Set = [
    "exit,message", "exit,no message", "continue,message", "continue,no message",
  ]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.items.flatMap(\.node.children).compactMap { node in
      switch node.name {
      case "maxtimeallowed" where node.text.wholeMatch(of: /\d{2,4}:\d\d:\d\d(\.\d{1,2})?/) == nil:
        diagnostic(
          "'\(node.text)' is no span of time", at: package.place(of: node),
          help: "write hours, minutes and seconds: 0000:30:00")
      case "timelimitaction" where !actions.contains(node.text):
        diagnostic(
          "'\(node.text)' is no action", at: package.place(of: node),
          help: "write 'exit' or 'continue', a comma, and 'message' or 'no message'")
      default: nil
      }
    }
  }
}
