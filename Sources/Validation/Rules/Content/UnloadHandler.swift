package import Diagnostics
internal import XMLDocuments

/// Finds scripts that save at the last moment alone.
package enum UnloadHandler: PackageRule {
  package static let description = RuleDescription(
    id: "content/unload-handler",
    severity: .warning,
    summary: "work that waits for the page to unload",
    why:
      "Chromium phases out unload; beforeunload is not sent on phones. What is saved there alone is lost.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        <script>↓window.onbeforeunload = save;</script>
        </body></html>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .cmi5]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.content.scripts.compactMap { script in
      guard
        let place = script.first(
          around: "unload", before: 48, behind: 16,
          /(window\.|document\.body\.)?on(before)?unload\s*=|addEventListener\(\s*["'](before)?unload["']/
        )
      else { return nil }
      return diagnostic(
        "the script waits for the page to unload",
        at: place,
        help: "save when something happens, and once more at pagehide")
    }
  }
}
