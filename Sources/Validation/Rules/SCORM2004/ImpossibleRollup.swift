package import Diagnostics
internal import XMLDocuments

/// Finds roll-up rules that ask for more than there is.
package enum ImpossibleRollup: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/impossible-rollup",
    severity: .warning,
    summary: "roll-up rule that can never fire",
    why: "The status it would give never comes.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <organizations default="o"><organization identifier="o"><title>Course</title><item identifier="i" identifierref="r"><title>A</title></item>
        <imsss:sequencing><imsss:rollupRules>↓<imsss:rollupRule childActivitySet="atLeastCount" minimumCount="2"><imsss:rollupConditions><imsss:rollupCondition condition="completed"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules></imsss:sequencing></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.sequencings.flatMap { sequencing in
      sequencing.node.all.filter { $0.name == "rollupRule" }.compactMap { rule in
        guard let reason = reason(rule, children: sequencing.children) else { return nil }
        return diagnostic(
          "the rule never fires: \(reason)", at: package.place(of: rule),
          help: "change the condition, or take the rule away")
      }
    }
  }

  private static func reason(_ rule: XMLNode, children: Int) -> String? {
    if children == 0 { return "there is nothing below to roll up" }
    if rule.attribute("childActivitySet") == "atLeastCount",
      let count = rule.attribute("minimumCount").flatMap({ Int($0) }), count > children
    {
      return "it asks for \(count) of \(children) activities"
    }
    return nil
  }
}
