package import Diagnostics

/// Finds launch pages that are no pages.
package enum NotHTML: PackageRule {
  package static let description = RuleDescription(
    id: "content/not-html",
    severity: .warning,
    summary: "item that opens something other than a page",
    why: "Nothing in it can talk to the LMS, and some browsers download it.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="asset" href="a.pdf"><file href="a.pdf"/><file href="index.html"/></resource></resources>
        """#,
        "a.pdf": "↓",
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .cmi5]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.content.pages.filter { page in
      page.isLaunched
        && !page.scan.tags.contains {
          ["html", "head", "body", "frameset", "script", "svg"].contains($0.name)
        }
    }.map { page in
      diagnostic(
        "the page that is opened is no HTML", at: SourceLocation(file: page.name),
        help: "open a page that shows it")
    }
  }
}
