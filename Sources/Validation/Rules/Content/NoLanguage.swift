package import Diagnostics

/// Finds pages that do not say what they are written in.
package enum NoLanguage: PackageRule {
  package static let description = RuleDescription(
    id: "content/no-language",
    severity: .warning,
    summary: "page without a language",
    why: "Screen readers speak it in the wrong voice (WCAG 3.1.1).",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        ↓<html><head><title>Lesson</title></head><body>
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
      guard let tag = page.scan.tags.first(where: { $0.name == "html" }),
        (tag.attributes["lang"] ?? tag.attributes["xml:lang"] ?? "").isEmpty
      else { return nil }
      return diagnostic(
        "the page says no language", at: page.place(of: tag),
        help: "write lang; 'coursewright repair' does it where the manifest says one")
    }
  }
}
