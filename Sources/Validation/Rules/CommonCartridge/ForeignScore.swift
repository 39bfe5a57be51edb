package import Diagnostics
internal import XMLDocuments

/// Finds questions whose points are lost.
package enum ForeignScore: PackageRule {
  package static let description = RuleDescription(
    id: "cc/foreign-score",
    summary: "points that a cartridge cannot give",
    why: "Only \"Set\" of SCORE, from 0 to 100, is known; importers give no points otherwise.",
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
        <item ident="i"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.true_false.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>t</mattext></material></response_label><response_label ident="f"><material><mattext>f</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar>
        ↓<setvar action="Add" varname="SCORE">1</setvar></respcondition></resprocessing></item>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .assessment).flatMap { payload in
      payload.diagnostics(
        self, "the points are given in another way",
        help: "write action=\"Set\", varname=\"SCORE\" and 0 to 100"
      ) { root in
        root.all.filter { $0.name == "setvar" }.filter { node in
          (node.attribute("action") ?? "Set") != "Set"
            || (node.attribute("varname") ?? "SCORE") != "SCORE"
            || Double(node.text).map { !(0...100).contains($0) } ?? true
        }
      }
    }
  }
}
