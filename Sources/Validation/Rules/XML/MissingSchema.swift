package import Diagnostics
internal import XMLDocuments

/// Finds locations of schemas that lead nowhere.
package enum MissingSchema: PackageRule {
  package static let description = RuleDescription(
    id: "xml/missing-schema",
    severity: .note,
    summary: "schema that is named and not in the package",
    why: "Checkers that load it report the package as not conformant.",
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
        ↓<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata></manifest>
        """#
      ])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let root = package.document, let locations = root.attribute("schemaLocation") else {
      return []
    }
    // The white space of XML 1.0 §2.3.
    let words = locations.utf8.split { [0x20, 0x0A, 0x09, 0x0D].contains($0) }
    let files = stride(from: 1, to: words.count, by: 2).map { String(Substring(words[$0])) }
    let missing = files.filter { file in
      if case .file(let name) = PackageAddress(file, below: package.root) {
        !package.has(name)
      } else {
        false
      }
    }
    guard !missing.isEmpty else { return [] }
    let names = missing.map { "'\($0)'" }.joined(separator: ", ")
    return [
      diagnostic(
        "there is no schema \(names)", at: package.place(of: root),
        help: "put it beside the manifest, or leave the location out")
    ]
  }
}
