package import Diagnostics

/// Finds launch pages without a name.
package enum NoTitle: PackageRule {
  package static let description = RuleDescription(
    id: "content/no-title",
    severity: .note,
    summary: "page without a title",
    why: "Who cannot see the page hears no name for the frame (WCAG 2.4.2).",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        ↓<html lang="en"><head></head><body>
        x
        </body></html>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .cmi5]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.content.pages.compactMap { page in
      guard let tag = page.scan.tags.first(where: { $0.name == "html" }), page.isLaunched,
        !page.scan.tags.contains(where: { $0.name == "title" })
      else { return nil }
      return diagnostic(
        "the page has no title", at: page.place(of: tag),
        help: "write <title> into its head")
    }
  }
}
