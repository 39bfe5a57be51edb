package import Diagnostics
internal import XMLDocuments

/// Finds prerequisites that cannot be met or read.
package enum UnreadPrerequisites: PackageRule {
  package static let description = RuleDescription(
    id: "scorm12/unread-prerequisites",
    severity: .warning,
    summary: "prerequisites that LMSs do not read",
    why: "Without type=\"aicc_script\" they are not valid, and few LMSs read them at all.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        ↓<adlcp:prerequisites>x</adlcp:prerequisites>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let items = Set(manifest.items.compactMap(\.identifier))
    return manifest.items.flatMap { $0.node.children("prerequisites") }.compactMap { node in
      // Statuses stand in quotes, counts before an asterisk.
      let script = node.text.replacing(/"[^"]*"|\d+\s*\*/, with: " ")
      let named = script.split { !($0.isLetter || $0.isNumber || "_-.".contains($0)) }
      let unknown = named.first { !items.contains(String($0)) }
      guard node.attribute("type") != "aicc_script" || unknown != nil else { return nil }
      return diagnostic(
        unknown.map { "there is no item '\($0)'" } ?? "the prerequisites have no type",
        at: package.place(of: node), help: "write type=\"aicc_script\" and identifiers of items")
    }
  }
}
