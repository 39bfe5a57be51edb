package import Diagnostics
internal import XMLDocuments

/// Finds items that cannot show what they refer to.
package enum BankInOrganization: PackageRule {
  package static let description = RuleDescription(
    id: "cc/bank-in-organization",
    summary: "item that shows a question bank",
    why: "A bank is material for assessments, and no importer shows it.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        <organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
        ↓<item identifier="i" identifierref="b"><title>A</title></item></item></organization></organizations><resources><resource identifier="b" type="imsqti_xmlv1p2/imscc_xmlv1p3/question-bank"><file href="index.html"/></resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let resources = manifest.resourcesByIdentifier
    return manifest.items.filter { item in
      item.reference.flatMap { resources[$0.value] }.flatMap { CartridgeType($0) } == .questionBank
    }.map { item in
      diagnostic(
        "the item shows a question bank", at: package.place(of: item.node),
        help: "make an assessment of its questions")
    }
  }
}
