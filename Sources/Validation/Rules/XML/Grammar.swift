package import Diagnostics
internal import Standards
internal import XMLDocuments

/// Finds what the schemas of the standards do not allow.
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
      ]),
      RuleExample([
        "cmi5.xml": #"""
        <au id="https://example.org/unit"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">A</langstring></description><url>index.html</url>
        ↓<title><langstring lang="en">B</langstring></title></au>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        <resources>
        ↓<resource identifier="r" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ]),
      RuleExample([
        "quiz.xml": #"""
        <item ident="q"><presentation><material><mattext>A?</mattext></material></presentation><resprocessing>
        ↓<respcondition><conditionvar><other/></conditionvar></respcondition></resprocessing></item>
        """#
      ]),
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.manifest, let root = package.document else { return [] }
    let described = CartridgeType.described.flatMap { package.payloads(of: $0) }
      .map { (file: $0.file, root: $0.root) }
    return ([(manifest, root)] + described).flatMap { file, root in
      guard let control = control(of: package, for: root),
        let bytes = try? package.source.bytes(of: file, limit: XMLTree.maximumSize)
      else { return [Diagnostic]() }
      return control.knownFindings(in: TextEncoding.utf8(bytes)).map { finding in
        diagnostic(
          finding.message,
          at: SourceLocation(file: file, line: finding.line, column: finding.column),
          help: "write it as \(package.standard?.title ?? "the standard") has it")
      }
    }
  }

  /// The grammar of a document with this root; nil where none is known.
  ///
  /// Of other vocabularies, other rules tell.
  private static func control(of package: ExaminedPackage, for root: XMLNode) -> ControlDocuments? {
    let control: ControlDocuments?
    let space = root.namespace ?? ""
    switch package.standard {
    case .scorm12: control = SCORM12.control
    case .scorm2004:
      let version = root.child("metadata")?.child("schemaversion")?.text ?? ""
      control =
        version.contains("4th") ? SCORM2004FourthEdition.control : SCORM2004ThirdEdition.control
    case .cmi5: control = JudgedDocuments.courseStructure
    case .commonCartridge:
      let version = (package.document?.namespace ?? "").firstMatch(of: /imsccv(\d)p(\d)/)
      control = version.flatMap {
        JudgedDocuments.cartridge("\($0.output.1).\($0.output.2)", namespace: space)
      }
    case nil: control = nil
    }
    return control.flatMap { known in
      known.schemas.contains { $0.namespace == space } ? known : nil
    }
  }
}
