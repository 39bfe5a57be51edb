package import Diagnostics
internal import XMLDocuments

/// Finds links without an address.
package enum LinkWithoutAddress: PackageRule {
  package static let description = RuleDescription(
    id: "cc/link-without-address",
    summary: "web link that leads nowhere",
    why: "Learners press it and nothing happens.",
    passing: [
      RuleExample([
        "link.xml": #"""
        <webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"><title>A</title><url href="https://example.org/"/></webLink>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "link.xml": #"""
        ↓<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"><title>A</title></webLink>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .webLink).flatMap { payload in
      payload.diagnostics(self, "the link has no address", help: "write <url href=\"…\"/>") {
        root in
        (root.child("url")?.attribute("href") ?? "").isEmpty ? [root] : []
      }
    }
  }
}
