package import Diagnostics
internal import XMLDocuments

/// Finds questions with too few or too many choices.
package enum WrongChoiceCount: PackageRule {
  package static let description = RuleDescription(
    id: "cc/wrong-choice-count",
    summary: "number of choices that does not fit the kind",
    why: "True or false has two, others at least two.",
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
        ↓<item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.true_false.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label><response_label ident="x"><material><mattext>x</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        """#
      ]),
      RuleExample([
        "quiz.xml": #"""
        ↓<item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.multiple_choice.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .assessment).flatMap { payload in
      payload.diagnostics(
        self, "the number of choices does not fit the kind",
        help: "true or false has two choices, others at least two"
      ) { root in
        root.all.filter { $0.name == "item" }.filter { item in
          let count = item.all.count { $0.name == "response_label" }
          return switch Question(item).profile {
          case "cc.true_false.v0p1": count != 2
          case "cc.multiple_choice.v0p1", "cc.multiple_response.v0p1": count < 2
          default: false
          }
        }
      }
    }
  }
}
