package import Diagnostics
internal import XMLDocuments

/// Finds references to objectives that nothing defines.
package enum UndefinedObjective: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/undefined-objective",
    summary: "objective that is not there",
    why: "Nothing says what the unit serves.",
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
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description><objectives>
        ↓<objective idref="https://example.org/o"/></objectives>
        <url>index.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let structure = package.cmi5Structure else { return [] }
    let known = Set(
      structure.identified.filter { $0.name == "objective" }.compactMap { $0.attribute("id") })
    return structure.root.all.filter { node in
      node.name == "objective" && node.attribute("idref").map { !known.contains($0) } ?? false
    }.map { node in
      diagnostic(
        "there is no objective '\(node.attribute("idref") ?? "")'", at: package.place(of: node),
        help: "define it in the objectives of the course")
    }
  }
}
