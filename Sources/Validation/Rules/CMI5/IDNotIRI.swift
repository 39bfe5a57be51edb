package import Diagnostics
internal import XMLDocuments

/// Finds ids that statements cannot use.
package enum IDNotIRI: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/id-not-iri",
    summary: "id that is no IRI",
    why: "Ids become ids of activities in statements, which an LRS refuses otherwise.",
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
        ↓<au id="a1" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.cmi5Structure?.identified ?? []).filter { node in
      (node.attribute("id") ?? "").wholeMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`]+/)
        == nil
    }.map { node in
      diagnostic(
        node.attribute("id").map { "the id '\($0)' is no IRI" } ?? "the \(node.name) has no id",
        at: package.place(of: node),
        help: "write a whole IRI that is yours, such as https://example.org/course/unit")
    }
  }
}
