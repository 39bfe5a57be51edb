package import Diagnostics
internal import XMLDocuments

/// Finds cartridges with more banks than importers read.
package enum SeveralBanks: PackageRule {
  package static let description = RuleDescription(
    id: "cc/several-banks",
    severity: .warning,
    summary: "several question banks",
    why: "A cartridge has at most one; importers take the first.",
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
        <resources>
        <resource identifier="r" type="webcontent" href="index.html"><file href="index.html"/></resource><resource identifier="b" type="imsqti_xmlv1p2/imscc_xmlv1p3/question-bank"><file href="index.html"/></resource>
        ↓<resource identifier="c" type="imsqti_xmlv1p2/imscc_xmlv1p3/question-bank"><file href="index.html"/></resource>
        </resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let banks = (package.imsManifest?.resources ?? []).filter { CartridgeType($0) == .questionBank }
    return banks.dropFirst().map { resource in
      diagnostic(
        "there is more than one question bank", at: package.place(of: resource.node),
        help: "put all questions into one")
    }
  }
}
