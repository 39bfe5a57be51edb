package import Diagnostics
internal import XMLDocuments

/// Finds ids that several parts have.
package enum RepeatedID: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/repeated-id",
    summary: "id that is given twice",
    why: "Records of the two mix, and the structure cannot be told apart.",
    passing: [
      RuleExample([
        "cmi5.xml": #"""
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://example.org/c"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">D</langstring></description></course>
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        </courseStructure>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "cmi5.xml": #"""
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://example.org/c"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">D</langstring></description></course>
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        ↓<au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        </courseStructure>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    var seen: Set<String> = []
    return (package.cmi5Structure?.identified ?? []).filter { node in
      node.attribute("id").map { !seen.insert($0).inserted } ?? false
    }.map { node in
      diagnostic(
        "the id '\(node.attribute("id") ?? "")' is already taken", at: package.place(of: node),
        help: "give each part an id of its own, and keep it in later releases")
    }
  }
}
