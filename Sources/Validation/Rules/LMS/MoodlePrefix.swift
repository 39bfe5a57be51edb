package import Diagnostics
internal import XMLDocuments

/// Finds prefixes that Moodle does not know.
package enum MoodlePrefix: PackageRule {
  package static let description = RuleDescription(
    id: "moodle/other-prefix",
    severity: .warning,
    summary: "prefix of a namespace other than the usual one",
    why: "Moodle compares prefixes as text, so what stands under another one is not found.",
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
        ↓<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:x="http://www.adlnet.org/xsd/adlcp_rootv1p2"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata><organizations default="o"><organization identifier="o"><title>A</title><item identifier="i" identifierref="r"><title>A</title></item></organization></organizations><resources><resource identifier="r" type="webcontent" x:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources></manifest>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  private static let usual = [
    SCORMSpaces.packaging12: "adlcp", SCORMSpaces.packaging2004: "adlcp",
    SCORMSpaces.sequencing: "imsss", "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq",
    "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav",
  ]

  package static let lms: String? = "moodle"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let root = package.imsManifest?.root else { return [] }
    let used = root.all.flatMap { node in
      [(node.namespace, node.prefix)] + node.attributes.map { ($0.namespace, $0.prefix) }
    }
    let wrong = used.first { space, prefix in
      space.flatMap { usual[$0] }.map { $0 != prefix } ?? false
    }
    guard let space = wrong?.0, let prefix = usual[space] else { return [] }
    return [
      diagnostic(
        "'\(space)' has the prefix '\(wrong?.1 ?? "")'", at: package.place(of: root),
        help: "give it the prefix '\(prefix)'")
    ]
  }
}
