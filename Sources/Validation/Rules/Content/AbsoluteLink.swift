package import Diagnostics

/// Finds addresses that leave out the course's place.
package enum AbsoluteLink: PackageRule {
  package static let description = RuleDescription(
    id: "content/absolute-link",
    severity: .warning,
    summary: "address from the root of the server",
    why: "In an LMS the course lies deep below the root, so it is not found.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        ↓<img alt="" src="/a.png">
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
        guard let address = tag.attributes["href"] ?? tag.attributes["src"], address.hasPrefix("/"),
          !address.hasPrefix("//")
        else { return nil }
        return diagnostic(
          "'\(address)' begins at the root of the server",
          at: page.place(of: tag),
          help: "name the file from the page's own place")
      }
    }
  }
}
