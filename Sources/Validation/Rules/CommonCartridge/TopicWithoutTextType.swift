package import Diagnostics
internal import XMLDocuments

/// Finds topics whose text may be shown wrongly.
package enum TopicWithoutTextType: PackageRule {
  package static let description = RuleDescription(
    id: "cc/topic-without-text-type",
    summary: "discussion topic that does not say what its text is",
    why: "Importers show markup as text, or text as markup.",
    passing: [
      RuleExample([
        "topic.xml": #"""
        <topic xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imsdt_v1p3"><title>A</title><text texttype="text/plain">A</text></topic>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "topic.xml": #"""
        <topic xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imsdt_v1p3"><title>A</title>↓<text>A</text></topic>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .topic).flatMap { payload in
      payload.diagnostics(self, "the text has no texttype", help: "write text/plain or text/html") {
        root in
        root.children("text").filter {
          !["text/plain", "text/html"].contains($0.attribute("texttype") ?? "")
        }
      }
    }
  }
}
