package import Diagnostics
internal import Standards
internal import XMLDocuments

/// Finds what the schemas of SCORM do not allow.
package enum Grammar: PackageRule {
  package static let description = RuleDescription(
    id: "xml/grammar",
    summary: "manifest that breaks its grammar",
    why:
      "Importers that check the schema refuse the package; others read something else than was meant.",
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
        ↓<resource identifier="r" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.manifest, package.document != nil,
      let control = control(of: package),
      let bytes = try? package.source.bytes(of: manifest, limit: XMLTree.maximumSize)
    else { return [] }
    return control.findings(in: TextEncoding.utf8(bytes)).map { finding in
      diagnostic(
        finding.message,
        at: SourceLocation(file: manifest, line: finding.line, column: finding.column),
        help: "write it as \(package.standard?.title ?? "the standard") has it")
    }
  }

  /// The grammar of the package's own edition; nil for another vocabulary, of which other rules tell.
  private static func control(of package: ExaminedPackage) -> ControlDocuments? {
    guard let root = package.document else { return nil }
    switch package.standard {
    case .scorm12: return root.namespace == SCORMSpaces.content12 ? SCORM12.control : nil
    case .scorm2004 where root.namespace == SCORMSpaces.content2004:
      let version = root.child("metadata")?.child("schemaversion")?.text ?? ""
      return version.contains("4th")
        ? SCORM2004FourthEdition.control : SCORM2004ThirdEdition.control
    default: return nil
    }
  }
}
