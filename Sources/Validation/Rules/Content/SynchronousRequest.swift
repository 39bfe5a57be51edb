package import Diagnostics

/// Finds requests that hold up the page.
package enum SynchronousRequest: PackageRule {
  package static let description = RuleDescription(
    id: "content/synchronous-request",
    severity: .warning,
    summary: "request that blocks the page",
    why:
      "Chromium refuses it while a page unloads, and the page stands still until the answer comes.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        <script>request↓.open("GET", "a.json", false);</script>
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
          around: ".open(", before: 0, behind: 300,
          /\.open\(\s*["'](?:GET|POST|PUT)["']\s*,[^;]{1,200}?,\s*(?:false|!1)\s*\)/)
      else { return nil }
      return diagnostic(
        "the script asks for something and waits",
        at: place,
        help: "use fetch")
    }
  }
}
