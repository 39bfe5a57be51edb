package import Diagnostics
internal import XMLDocuments

/// Finds scripts that write pages as they load.
package enum DocumentWrite: PackageRule {
  package static let description = RuleDescription(
    id: "content/document-write",
    severity: .note,
    summary: "document.write",
    why: "Browsers block it on slow connections, and it wipes a page that has loaded.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        <script>↓document.write("a");</script>
        </body></html>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .cmi5]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.content.scripts.compactMap { script in
      guard let place = script.first(of: ["document.write(", "document.writeln("]) else {
        return nil
      }
      return diagnostic(
        "the script writes into the page as it loads",
        at: place,
        help: "make elements instead")
    }
  }
}
