package import Diagnostics
internal import XMLDocuments

/// Finds resources that no item and no resource needs.
package enum UnreferencedResource: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/unreferenced-resource",
    severity: .note,
    summary: "resource that nothing refers to",
    why: "Nobody gets to see it; often an item was forgotten.",
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
        <resources>
        <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
        ↓<resource identifier="x" type="webcontent" adlcp:scormtype="asset" href="index.html"><file href="index.html"/></resource>
        </resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let wanted = Set(
      manifest.items.compactMap(\.reference?.value)
        + manifest.resources.flatMap { $0.dependencies.map(\.value) })
    // A cartridge's question bank stands for itself.
    return manifest.resources.filter { resource in
      resource.identifier.map { !wanted.contains($0) } ?? false
        && !(resource.node.attribute("type") ?? "").hasSuffix("question-bank")
        && package.standard != .commonCartridge
    }.map { resource in
      diagnostic(
        "nothing refers to the resource '\(resource.identifier ?? "")'",
        at: package.place(of: resource.node), help: "refer to it by an item or a dependency")
    }
  }
}
