package import Diagnostics
internal import XMLDocuments

/// Finds bases of addresses that importers put together in different ways.
package enum IllFormedBase: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/ill-formed-base",
    severity: .warning,
    summary: "xml:base that is no folder",
    why: "Importers put it before each address, some with a slash between and some without.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources xml:base="pages/"><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="a.html"><file href="a.html"/></resource></resources>
        """#,
        "pages/a.html": #"""
        <!DOCTYPE html><html lang="en"><title>A</title></html>
        """#,
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        ↓<resources xml:base="pages"><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="/a.html"><file href="/a.html"/></resource></resources>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <resources>↓<resource xml:base="\pages/" identifier="r" type="webcontent" adlcp:scormtype="sco" href="a.html"><file href="a.html"/></resource></resources>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let root = package.imsManifest?.root else { return [] }
    return root.all.compactMap { node in
      guard let base = node.attribute("base", in: "http://www.w3.org/XML/1998/namespace"),
        !base.isEmpty, let reason = reason(base)
      else { return nil }
      return diagnostic(
        "the base '\(base)' \(reason)", at: package.place(of: node),
        help: "write folders as 'pages/'")
    }
  }

  private static func reason(_ base: String) -> String? {
    if base.contains("\\") { return "has a backslash" }
    if base.hasPrefix("/") { return "begins at the root of the server" }
    return base.hasSuffix("/") ? nil : "does not end with '/'"
  }
}
