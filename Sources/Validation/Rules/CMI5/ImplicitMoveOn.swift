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
        ↓<au id="https://example.org/a"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        </courseStructure>
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
