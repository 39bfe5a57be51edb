package import Diagnostics
internal import XMLDocuments

/// Finds dependencies on resources that are not there.
package enum MissingDependency: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/missing-dependency",
    summary: "dependency on nothing",
    why: "What the resource needs is not delivered with it.",
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
        ↓<dependency identifierref="x"/>
        </resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let known = manifest.resourcesByIdentifier
    return manifest.resources.flatMap(\.dependencies).filter { known[$0.value] == nil }
      .map { reference in
        diagnostic(
          "there is no resource '\(reference.value)'", at: package.place(of: reference.node),
          help: "name a resource, or take the dependency away")
      }
  }
}
