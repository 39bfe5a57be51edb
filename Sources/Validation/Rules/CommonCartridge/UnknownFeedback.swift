package import Diagnostics
internal import XMLDocuments

/// Finds references to feedback that nobody wrote.
package enum UnknownFeedback: PackageRule {
  package static let description = RuleDescription(
    id: "cc/unknown-feedback",
    summary: "feedback that is not there",
    why: "Nothing is shown.",
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
        <item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.true_false.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar>
        ↓<displayfeedback feedbacktype="Response" linkrefid="x"/></respcondition></resprocessing></item>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .assessment).flatMap { payload in
      payload.diagnostics(
        self, "there is no such feedback", help: "add an itemfeedback of that ident"
      ) { root in
        root.all.filter { $0.name == "item" }.flatMap { item in
          let known = Set(item.children("itemfeedback").compactMap { $0.attribute("ident") })
          return item.all.filter { node in
            node.name == "displayfeedback" && !known.contains(node.attribute("linkrefid") ?? "")
          }
        }
      }
    }
  }
}
