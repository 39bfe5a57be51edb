package import Diagnostics
internal import XMLDocuments

/// Finds mastery scores on another scale.
package enum MasteryScoreOffScale: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/mastery-score-off-scale",
    summary: "mastery score that is no number from 0 to 1",
    why: "No scaled score can be compared with it.",
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
        ↓<au id="https://example.org/a" moveOn="Passed" masteryScore="80"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.cmi5Structure?.units ?? []).compactMap { node in
      guard let value = node.attribute("masteryScore"),
        value.wholeMatch(of: /(0(\.\d{1,4})?|1(\.0{1,4})?|\.\d{1,4})/) == nil
      else { return nil }
      return diagnostic(
        "masteryScore is '\(value)'", at: package.place(of: node),
        help: "write a number from 0 to 1 with at most four decimals")
    }
  }
}
