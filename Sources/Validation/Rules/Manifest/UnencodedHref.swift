package import Diagnostics
internal import XMLDocuments

/// Finds addresses that are none by RFC 3986.
package enum UnencodedHref: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/unencoded-href",
    severity: .note,
    summary: "address with characters that addresses have to encode",
    why: "Importers that read addresses strictly find nothing, and strict schemas refuse them.",
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
        ↓<file href="a b.txt"/>
        </resource></resources>
        """#,
        "a b.txt": "",
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.resources.flatMap { resource in
      (MissingFile.references(of: resource)).filter { reference in
        reference.value.utf8.contains { $0 >= 0x80 || " \"<>\\^`{|}".utf8.contains($0) }
      }.map { reference in
        diagnostic(
          "'\(reference.value)' has characters that addresses have to encode",
          at: package.place(of: reference.node),
          help: reference.value.contains("\\")
            ? "part folders by '/'" : "encode them by %, or better rename the file")
      }
    }
  }
}
