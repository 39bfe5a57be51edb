package import Diagnostics
internal import XMLDocuments

/// Finds resources that do not say whether they talk to the LMS.
package enum MissingScormType: PackageRule {
  package static let description = RuleDescription(
    id: "scorm12/missing-scormtype",
    summary: "resource that is neither called sco nor asset",
    why:
      "Moodle takes it for an asset and tracks nothing. SCORM 1.2 writes the attribute adlcp:scormtype, all in small letters.",
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
        ↓<resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <resources>
        ↓<resource identifier="r" type="webcontent" adlcp:scormtype="SCO" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.resources.compactMap { resource in
      let value = resource.node.attribute("scormtype", in: SCORMSpaces.packaging12)
      guard value != "sco", value != "asset" else { return nil }
      let other = resource.node.attributes.first { $0.name.lowercased() == "scormtype" }
      return diagnostic(
        other.map {
          "'\($0.prefix.map { "\($0):" } ?? "")\($0.name)=\"\($0.value)\"' is not what SCORM 1.2 asks for"
        }
          ?? "the resource is neither called sco nor asset",
        at: package.place(of: resource.node), help: "write adlcp:scormtype=\"sco\" or \"asset\"")
    }
  }
}
