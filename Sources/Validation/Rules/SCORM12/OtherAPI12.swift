package import Diagnostics

/// Finds packages of SCORM 1.2 that speak the other version.
package enum OtherAPI12: PackageRule {
  package static let description = RuleDescription(
    id: "scorm12/other-api",
    summary: "script that calls the other version of SCORM alone",
    why: "An LMS that plays SCORM 1.2 offers it no such object, so nothing is tracked.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        <script>↓API_1484_11.Initialize("")</script>
        </body></html>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let scripts = package.content.scripts
    guard !scripts.contains(where: { $0.first(of: APICalls.scorm12) != nil }),
      let place = scripts.lazy.compactMap({ $0.first(of: APICalls.scorm2004) }).first
    else { return [] }
    return [
      diagnostic(
        "the script calls the API of another version",
        at: place,
        help: "publish the course for SCORM 1.2, or the package for the other version")
    ]
  }
}
