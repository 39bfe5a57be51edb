package import Diagnostics
internal import XMLDocuments

/// Finds assessments of which a part is lost.
package enum SeveralSections: PackageRule {
  package static let description = RuleDescription(
    id: "cc/several-sections",
    summary: "assessment in no or several sections",
    why: "Cartridges have one; importers take the first.",
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
        <section ident="s">
        <item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.true_false.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item></section>
        ↓<section ident="t">
        <item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.true_false.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item></section>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .assessment).flatMap { payload in
      payload.diagnostics(
        self, "the assessment has another section", help: "put all questions into one"
      ) { root in
        root.all.filter { $0.name == "assessment" }.flatMap { $0.children("section").dropFirst() }
      }
    }
  }
}
