package import Diagnostics
internal import XMLDocuments

/// Finds references that differ from their file in case or in the form of accents.
package enum OtherCase: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/other-case",
    summary: "name in other letters than its file",
    why:
      "LMSs on Linux tell capital from small letters and find nothing, though it worked on your machine.",
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
        ↓<file href="Media/A.txt"/>
        </resource></resources>
        """#,
        "media/a.txt": "",
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let names = PackageNames(package)
    return manifest.resources.flatMap { resource in
      MissingFile.references(of: resource).compactMap { reference in
        guard
          case .file(let name) = reference.address, !package.has(name),
          let other = names.other(of: name)
        else { return nil }
        // The same letters may be other characters, such as an "ä" of two.
        let isSame = name == other
        return diagnostic(
          isSame
            ? "the file's name '\(other)' is made of other characters that look the same"
            : "the file is named '\(other)'", at: package.place(of: reference.node),
          help: "write the name as the file has it; 'coursewright repair' does it")
      }
    }
  }
}
