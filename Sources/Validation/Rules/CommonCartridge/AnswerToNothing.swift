package import Diagnostics
internal import XMLDocuments

/// Finds questions that no answer satisfies.
package enum AnswerToNothing: PackageRule {
  package static let description = RuleDescription(
    id: "cc/answer-to-nothing",
    summary: "condition on a response that the question does not have",
    why: "It is never met, so no answer is right.",
    passing: [
      RuleExample([
        "quiz.xml": #"""
        <item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.true_false.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "quiz.xml": #"""
        <item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.true_false.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar>
        ↓<varequal respident="x">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .assessment).flatMap { payload in
      payload.diagnostics(
        self, "the question has no such response", help: "name the ident of its response"
      ) { root in
        root.all.filter { $0.name == "item" }.flatMap { item in
          let known = Set(
            item.all.filter { $0.name.hasPrefix("response_") && $0.name != "response_label" }
              .compactMap { $0.attribute("ident") })
          return item.all.filter { node in
            ["varequal", "varsubstring"].contains(node.name)
              && !known.contains(node.attribute("respident") ?? "")
          }
        }
      }
    }
  }
}
