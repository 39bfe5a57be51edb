internal import Courses
internal import Diagnostics
internal import Sites
internal import XMLDocuments

/// The sequencing of a course's activities (Sequencing and Navigation, §3).
struct Sequencing {
  let package: IMSPackage
  let connection: PlayerConnection

  private var course: Course { package.course }

  /// The course is satisfied when all scored modules are, and failed only once all are known; it is
  /// incomplete from the first module that is begun, and completed when all are.
  ///
  /// Not-satisfied and incomplete rules are looked at first, satisfied and completed ones have the
  /// last word (SN 4.6.5), so a module that nobody has opened leaves success unknown. Without rules
  /// of its own completion would be unknown, too, until every module was opened.
  var ofOrganization: XMLElement {
    let success = [
      rollup("objectiveStatusKnown", "notSatisfied"), rollup("satisfied", "satisfied"),
    ]
    let completion = [
      rollup("activityProgressKnown", "incomplete", of: "any"), rollup("completed", "completed"),
    ]
    return XMLElement(
      "imsss:sequencing", [:],
      [
        XMLElement("imsss:controlMode", ["choice": "true", "flow": "true"]),
        XMLElement("imsss:rollupRules", [:], (course.points > 0 ? success : []) + completion),
      ])
  }

  private func rollup(
    _ condition: String, _ action: String, of children: String = "all"
  ) -> XMLElement {
    XMLElement(
      "imsss:rollupRule", ["childActivitySet": children],
      [
        XMLElement(
          "imsss:rollupConditions", [:],
          [XMLElement("imsss:rollupCondition", ["condition": condition])]),
        XMLElement("imsss:rollupAction", ["action": action]),
      ])
  }

  /// What an item adds to the course, what has to come before it, and that its content alone
  /// says how far a learner is.
  func of(_ item: IMSPackage.Item) -> XMLElement {
    guard item.isTracked else {
      return XMLElement(
        "imsss:sequencing", [:], [XMLElement("imsss:deliveryControls", ["tracked": "false"])])
    }
    return XMLElement(
      "imsss:sequencing", [:],
      [rules(of: item), rollup(of: item)].compactMap { $0 }
        + [
          objectives(of: item),
          XMLElement(
            "imsss:deliveryControls",
            ["completionSetByContent": "true", "objectiveSetByContent": "true"]),
        ])
  }

  private func rollup(of item: IMSPackage.Item) -> XMLElement? {
    // In a course without points every module is asked for satisfaction and none answers: it stays
    // unknown, and is not left to what an LMS makes of a rule about no module at all.
    guard case .module = item.document.scope, course.points > 0 else { return nil }
    let weight = weight(of: item)
    return XMLElement(
      "imsss:rollupRules",
      [
        "rollupObjectiveSatisfied": weight > 0 ? "true" : "false",
        "objectiveMeasureWeight": PassMark(tenThousandths: weight).decimal,
      ])
  }

  /// The item's points ÷ the course's points, in ten-thousandths.
  private func weight(of item: IMSPackage.Item) -> Int {
    let total = course.points
    guard item.isTracked, total > 0 else { return 0 }
    return (item.document.course.points * 10_000 + total / 2) / total
  }

  /// A gate is closed while the objective of a module before it is not satisfied or not known: a
  /// condition that is unknown would never be true.
  private func rules(of item: IMSPackage.Item) -> XMLElement? {
    let gates = gates(of: item)
    guard !gates.isEmpty else { return nil }
    return XMLElement(
      "imsss:sequencingRules", [:],
      gates.map { gate in
        XMLElement(
          "imsss:preConditionRule", [:],
          [
            XMLElement(
              "imsss:ruleConditions", ["conditionCombination": "any"],
              ["satisfied", "objectiveStatusKnown"].map { condition in
                XMLElement(
                  "imsss:ruleCondition",
                  [
                    "referencedObjective": "requires-\(gate.recordID)", "operator": "not",
                    "condition": condition,
                  ])
              }),
            XMLElement("imsss:ruleAction", ["action": "disabled"]),
          ])
      })
  }

  private func objectives(of item: IMSPackage.Item) -> XMLElement {
    let own = ReportedObjective.all(of: item.document, connection).map {
      XMLElement("imsss:objective", ["objectiveID": $0.id])
    }
    let done = item.document.opensOthers ? package.module(of: item).map { completion($0) } : nil
    let awaited = gates(of: item).map { gate in
      XMLElement(
        "imsss:objective", ["objectiveID": "requires-\(gate.recordID)"],
        [
          XMLElement(
            "imsss:mapInfo",
            [
              "targetObjectiveID": global(gate), "readSatisfiedStatus": "true",
              "readNormalizedMeasure": "false", "writeSatisfiedStatus": "false",
              "writeNormalizedMeasure": "false",
            ])
        ])
    }
    return XMLElement(
      "imsss:objectives", [:],
      [XMLElement("imsss:primaryObjective", ["objectiveID": "primary"])] + own
        + [done].compactMap { $0 } + awaited)
  }

  /// The objective that the content satisfies once the module is complete, for others to see.
  private func completion(_ module: Module) -> XMLElement {
    XMLElement(
      "imsss:objective", ["objectiveID": "complete"],
      [
        XMLElement(
          "imsss:mapInfo",
          [
            "targetObjectiveID": global(module), "readSatisfiedStatus": "true",
            "readNormalizedMeasure": "false", "writeSatisfiedStatus": "true",
            "writeNormalizedMeasure": "false",
          ])
      ])
  }

  private func gates(of item: IMSPackage.Item) -> [Module] {
    package.module(of: item).map(course.gates) ?? []
  }

  private func global(_ module: Module) -> String {
    "\(course.definition.key).\(module.recordID).complete"
  }
}
