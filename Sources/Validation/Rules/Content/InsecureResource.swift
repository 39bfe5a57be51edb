package import Diagnostics

/// Finds parts of pages that browsers block.
package enum InsecureResource: PackageRule {
  package static let description = RuleDescription(
    id: "content/insecure-resource",
    severity: .warning,
    summary: "part of a page that comes without encryption",
    why: "Browsers block it in an LMS that is encrypted, which all are.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        ↓<script src="http://example.org/a.js"></script>
        </body></html>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .cmi5]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.content.pages.flatMap { page in
      page.scan.tags.compactMap { tag in
        guard let address = tag.loaded, address.lowercased().hasPrefix("http:") else { return nil }
        return diagnostic(
          "'\(address)' is loaded without encryption",
          at: page.place(of: tag),
          help: "put the file into the package")
      }
    }
  }
}
