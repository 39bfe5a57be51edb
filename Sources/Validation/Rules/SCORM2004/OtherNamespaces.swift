package import Diagnostics
internal import XMLDocuments

/// Finds manifests that mix versions.
package enum OtherNamespaces: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/other-namespaces",
    summary: "namespaces of SCORM 1.2",
    why:
      "LMSs find none of what SCORM 2004 adds, and fall back to their own rules: learners pass with nothing done.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        ↓<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata></manifest>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let root = package.imsManifest?.root, root.namespace != SCORMSpaces.content2004 else {
      return []
    }
    return [
      diagnostic(
        "the namespace is '\(root.namespace ?? "")'", at: package.place(of: root),
        help: "SCORM 2004 has '\(SCORMSpaces.content2004)'")
    ]
  }
}
