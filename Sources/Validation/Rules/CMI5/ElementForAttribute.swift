package import Diagnostics
internal import XMLDocuments

/// Finds what units say in the wrong place.
package enum ElementForAttribute: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/element-for-attribute",
    summary: "element where an attribute has to be",
    why: "LMSs refuse the structure, or take the unit for one that counts as done from the start.",
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
        <au id="https://example.org/a"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        ↓<moveOn>Passed</moveOn>
        <url>index.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  private static let names: Set = ["moveOn", "masteryScore", "launchMethod", "activityType"]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.cmi5Structure?.units ?? []).flatMap { unit in
      unit.children.filter { names.contains($0.name) }.map { node in
        diagnostic(
          "\(node.name) is an element", at: package.place(of: node),
          help: "write it as an attribute: <au \(node.name)=\"\(node.text)\">")
      }
    }
  }
}
