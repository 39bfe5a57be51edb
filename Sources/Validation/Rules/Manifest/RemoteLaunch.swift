package import Diagnostics
internal import XMLDocuments

/// Finds resources that lie elsewhere.
package enum RemoteLaunch: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/remote-launch",
    severity: .warning,
    summary: "address on another server",
    why:
      "The course needs that server for ever; without a shared origin it cannot reach the LMS, so nothing is tracked.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources>
        ↓<resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="https://example.org/a.html"/></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.resources.flatMap { resource in
      (MissingFile.references(of: resource)).filter { reference in
        reference.address == .outside
      }.map { reference in
        diagnostic(
          "'\(reference.value)' lies on another server", at: package.place(of: reference.node),
          help: "put the file into the package")
      }
    }
  }
}
