package import Diagnostics
internal import XMLDocuments

/// Finds units that ask nothing of learners.
package enum ImplicitMoveOn: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/implicit-move-on",
    severity: .warning,
    summary: "unit that counts as done from the start",
    why: "Without moveOn it is NotApplicable: satisfied as soon as the learner is registered.",
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
        ↓<au id="https://example.org/a"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.cmi5Structure?.units ?? []).filter {
      $0.attribute("moveOn") == nil && $0.child("moveOn") == nil
    }.map { node in
      diagnostic(
        "the unit has no moveOn", at: package.place(of: node),
        help: "write moveOn=\"Completed\", \"Passed\" or what else ends it")
    }
  }
}
