package import Diagnostics
internal import XMLDocuments

/// Finds resources that Canvas does not know.
package enum CanvasSkips: PackageRule {
  package static let description = RuleDescription(
    id: "canvas/skipped-resource",
    severity: .warning,
    summary: "resource that Canvas leaves out",
    why: "It imports neither EPUB, APIP nor IWB.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        <resources><resource identifier="r" type="webcontent" href="index.html"><file href="index.html"/></resource>
        ↓<resource identifier="x" type="idpfepub_epubv3p0"><file href="index.html"/></resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let lms: String? = "canvas"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.resources ?? []).filter { resource in
      let type = resource.node.attribute("type") ?? ""
      return ["idpfepub", "imsapip", "imsiwb"].contains { type.hasPrefix($0) }
    }.map { resource in
      diagnostic(
        "Canvas does not import '\(resource.node.attribute("type") ?? "")'",
        at: package.place(of: resource.node), help: "offer it as web content, too")
    }
  }
}
