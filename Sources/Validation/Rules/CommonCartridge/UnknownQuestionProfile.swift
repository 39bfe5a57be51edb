package import Diagnostics
internal import XMLDocuments

/// Finds questions that importers cannot read.
package enum UnknownQuestionProfile: PackageRule {
  package static let description = RuleDescription(
    id: "cc/unknown-question-profile",
    summary: "question that does not say its kind",
    why: "Importers choose by cc_profile how they read it, and leave out others.",
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
        ↓<item ident="i"><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        """#
      ]),
      RuleExample([
        "quiz.xml": #"""
        ↓<item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.matching.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .assessment).flatMap { payload in
      payload.diagnostics(
        self, "the question has no profile of a cartridge",
        help: "write one of: \(Question.profiles.sorted().joined(separator: ", "))"
      ) { root in
        root.all.filter { $0.name == "item" }
          .filter { !Question.profiles.contains(Question($0).profile ?? "") }
      }
    }
  }
}
