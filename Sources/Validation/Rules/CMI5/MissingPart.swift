package import Diagnostics
internal import XMLDocuments

/// Finds parts that the schema would refuse.
package enum MissingPart: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/missing-part",
    summary: "part without what it must have",
    why: "LMSs check the structure by its schema and refuse the package.",
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
        ↓<au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title>
        <url>index.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let structure = package.cmi5Structure else { return [] }
    return structure.identified.flatMap { node in
      var wanted = ["title", "description"]
      if node.name == "au" { wanted.append("url") }
      var missing = wanted.filter { node.child($0) == nil }
      if node.name == "block", node.child("au") == nil, node.child("block") == nil {
        missing.append("au")
      }
      return missing.map { name in
        diagnostic(
          "the \(node.name) has no \(name)", at: package.place(of: node), help: "add it")
      }
    }
  }
}
