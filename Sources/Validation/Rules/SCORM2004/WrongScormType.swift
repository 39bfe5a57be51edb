package import Diagnostics
internal import XMLDocuments

/// Finds resources that do not say whether they talk to the LMS.
package enum WrongScormType: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/missing-scormtype",
    summary: "resource that is neither called sco nor asset",
    why:
      "LMSs take it for an asset and track nothing. SCORM 2004 writes the attribute adlcp:scormType, with a capital T.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <resources>
        ↓<resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.resources.compactMap { resource in
      let value = resource.node.attribute("scormType", in: SCORMSpaces.packaging2004)
      guard value != "sco", value != "asset" else { return nil }
      let other = resource.node.attributes.first { $0.name.lowercased() == "scormtype" }
      return diagnostic(
        other.map {
          "'\($0.prefix.map { "\($0):" } ?? "")\($0.name)=\"\($0.value)\"' is not what SCORM 2004 asks for"
        }
          ?? "the resource is neither called sco nor asset",
        at: package.place(of: resource.node), help: "write adlcp:scormType=\"sco\" or \"asset\"")
    }
  }
}
