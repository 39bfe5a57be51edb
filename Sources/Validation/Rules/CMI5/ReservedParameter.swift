package import Diagnostics
internal import XMLDocuments

/// Finds launch parameters that collide.
package enum ReservedParameter: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/reserved-parameter",
    summary: "parameter that the LMS sets itself",
    why: "Two of one name reach the unit, and it may take the wrong one.",
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
        ↓<url>index.html?registration=1</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  private static let reserved: Set = ["endpoint", "fetch", "actor", "registration", "activityId"]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.cmi5Structure?.units ?? []).compactMap { $0.child("url") }.compactMap { node in
      let query = node.text.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
      let names = query.split(separator: "&").compactMap { $0.split(separator: "=").first }
      guard let name = names.first(where: { reserved.contains(String($0)) }) else { return nil }
      return diagnostic(
        "the url has the parameter '\(name)'", at: package.place(of: node),
        help: "name it otherwise")
    }
  }
}
