package import Diagnostics
internal import XMLDocuments

/// Finds addresses above the root.
package enum HrefOutside: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/href-outside",
    summary: "address that leads out of the package",
    why: "LMSs keep content apart from all else, so it is not found.",
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
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
        <file href="index.html"/>
        ↓<file href="../a.txt"/>
        </resource></resources>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
        <file href="index.html"/>
        ↓<file href="/a.txt"/>
        </resource></resources>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.resources.flatMap { resource in
      (MissingFile.references(of: resource)).filter { reference in
        reference.address == .impossible
      }.map { reference in
        diagnostic(
          "'\(reference.value)' leads out of the package", at: package.place(of: reference.node),
          help: "name a file of the package by its place below the manifest")
      }
    }
  }
}
