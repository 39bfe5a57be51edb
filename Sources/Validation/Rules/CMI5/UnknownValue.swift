package import Diagnostics
internal import XMLDocuments

/// Finds words that the standard does not have.
package enum UnknownValue: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/unknown-value",
    summary: "value that cmi5 does not know",
    why: "LMSs refuse the structure.",
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
        ↓<au id="https://example.org/a" moveOn="passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  private static let known: [String: Set<String>] = [
    "moveOn": ["NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"],
    "launchMethod": ["AnyWindow", "OwnWindow"],
  ]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.cmi5Structure?.units ?? []).flatMap { node in
      known.sorted { $0.key < $1.key }.compactMap { name, values in
        guard let value = node.attribute(name), !values.contains(value) else { return nil }
        return diagnostic(
          "\(name) is '\(value)'", at: package.place(of: node),
          help: "write one of: \(values.sorted().joined(separator: ", "))")
      }
    }
  }
}
