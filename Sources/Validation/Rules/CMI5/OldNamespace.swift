package import Diagnostics
internal import XMLDocuments

/// Finds course structures of another vocabulary.
package enum OldNamespace: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/old-namespace",
    summary: "namespace of a draft",
    why: "LMSs read the structure of cmi5 1.0 and find nothing in it.",
    passing: [
      RuleExample([
        "cmi5.xml": #"""
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "cmi5.xml": "↓<courseStructure xmlns=\"http://www.adlnet.gov/cmi5/CourseStructure.xsd\"/>"
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let root = package.document, root.name == "courseStructure",
      root.namespace != CMI5Structure.namespace
    else { return [] }
    return [
      diagnostic(
        "the namespace is '\(root.namespace ?? "")'", at: package.place(of: root),
        help: "cmi5 has '\(CMI5Structure.namespace)'")
    ]
  }
}
