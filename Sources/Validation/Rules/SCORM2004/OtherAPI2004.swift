package import Diagnostics

/// Finds packages of SCORM 2004 that speak the other version.
package enum OtherAPI2004: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/other-api",
    summary: "script that calls the other version of SCORM alone",
    why: "An LMS that plays SCORM 2004 offers it no such object, so nothing is tracked.",
    passing: [
      RuleExample([
        "imsmanifest.xml": "<!--2004-->"
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": "<!--2004-->",
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        <script>API.↓LMSInitialize("")</script>
        </body></html>
        """#,
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let scripts = package.content.scripts
    guard !scripts.contains(where: { $0.first(of: APICalls.scorm2004) != nil }),
      let place = scripts.lazy.compactMap({ $0.first(of: APICalls.scorm12) }).first
    else { return [] }
    return [
      diagnostic(
        "the script calls the API of another version",
        at: place,
        help: "publish the course for SCORM 2004, or the package for the other version")
    ]
  }
}
