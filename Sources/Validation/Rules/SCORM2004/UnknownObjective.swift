package import Diagnostics
internal import XMLDocuments

/// Finds conditions on objectives that nothing defines.
package enum UnknownObjective: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/unknown-objective",
    summary: "rule about an objective that is not there",
    why: "The condition is never known, so the rule never fires.",
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
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        <imsss:sequencing><imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>
        ↓<imsss:ruleCondition referencedObjective="x" condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules></imsss:sequencing>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let collection = package.imsManifest?.root.child("sequencingCollection")
    let inherited = Set(collection?.all.compactMap { $0.attribute("objectiveID") } ?? [])
    return package.sequencings.flatMap { sequencing in
      let own = Set(sequencing.objectives.compactMap { $0.attribute("objectiveID") })
      let known = sequencing.node.attribute("IDRef") == nil ? own : own.union(inherited)
      return sequencing.node.all.compactMap { node -> Diagnostic? in
        guard node.name == "ruleCondition", let name = node.attribute("referencedObjective"),
          !known.contains(name)
        else { return nil }
        return diagnostic(
          "the activity has no objective '\(name)'", at: package.place(of: node),
          help: "define it, or name one that is there")
      }
    }
  }
}
