package import Diagnostics

/// Finds parts of pages that lie elsewhere.
package enum RemoteResource: PackageRule {
  package static let description = RuleDescription(
    id: "content/remote-resource",
    severity: .note,
    summary: "part of a page that comes from another server",
    why: "It is missing offline and behind firewalls, and when that server is gone.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        ↓<img alt="" src="https://example.org/a.png">
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
        guard let address = tag.loaded,
          address.lowercased().hasPrefix("https:") || address.hasPrefix("//")
        else { return nil }
        return diagnostic(
          "'\(address)' comes from another server",
          at: page.place(of: tag),
          help: "put the file into the package")
      }
    }
  }
}
