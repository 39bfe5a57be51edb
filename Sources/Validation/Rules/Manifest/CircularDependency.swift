package import Diagnostics
internal import XMLDocuments

/// Finds resources that need themselves.
package enum CircularDependency: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/circular-dependency",
    summary: "resources that depend on one another in a circle",
    why: "Importers that follow dependencies never end.",
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
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
        <file href="index.html"/>
        ↓<dependency identifierref="r"/>
        </resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let resources = manifest.resourcesByIdentifier
    return manifest.resources.flatMap { resource in
      resource.dependencies.filter { reference in
        reaches(resource.identifier ?? "", from: reference.value, in: resources)
      }.map { reference in
        diagnostic(
          "the resource depends on itself through '\(reference.value)'",
          at: package.place(of: reference.node), help: "take one of the dependencies away")
      }
    }
  }

  private static func reaches(
    _ wanted: String, from start: String, in resources: [String: Manifest.Resource]
  ) -> Bool {
    var seen: Set<String> = []
    var waiting = [start]
    while let name = waiting.popLast() {
      if name == wanted { return true }
      guard seen.insert(name).inserted else { continue }
      waiting += resources[name]?.dependencies.map(\.value) ?? []
    }
    return false
  }
}
