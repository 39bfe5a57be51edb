package import Diagnostics

/// Finds images that are silent.
package enum ImageWithoutAlternative: PackageRule {
  package static let description = RuleDescription(
    id: "content/image-without-alternative",
    severity: .warning,
    summary: "image without alternative text",
    why: "Who cannot see it hears its file name (WCAG 1.1.1).",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        ↓<img src="a.png">
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
        guard tag.name == "img", tag.attributes["alt"] == nil,
          tag.attributes["role"] != "presentation",
          tag.attributes["aria-label"] == nil
        else { return nil }
        return diagnostic(
          "the image has no alternative text",
          at: page.place(of: tag),
          help: "write alt, empty where the image says nothing")
      }
    }
  }
}
