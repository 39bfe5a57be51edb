package import Diagnostics
internal import XMLDocuments

/// Finds manifests whose elements have a prefix, which Chamilo does not know.
package enum ChamiloPrefix: PackageRule {
  package static let description = RuleDescription(
    id: "chamilo/prefixed-element",
    severity: .warning,
    summary: "elements of the manifest with a prefix",
    why: "Chamilo compares the names of elements as text, so it finds no organization.",
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
        <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:x="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>↓<x:organizations default="o"><x:organization identifier="o"><x:title>A</x:title><x:item identifier="i" identifierref="r"><x:title>A</x:title></x:item></x:organization></x:organizations><resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources></manifest>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static let lms: String? = "chamilo"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let node = package.document?.child("organizations")
    guard let node, let prefix = node.prefix else { return [] }
    return [
      diagnostic(
        "'\(prefix):\(node.name)' has a prefix", at: package.place(of: node),
        help: "make the namespace of content packaging the default one")
    ]
  }
}
