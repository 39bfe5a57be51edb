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
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "cmi5.xml": #"""
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        ↓<au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
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
