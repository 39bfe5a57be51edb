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
        ↓<au id="https://example.org/a" moveOn="Passed" masteryScore="80"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        </courseStructure>
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
