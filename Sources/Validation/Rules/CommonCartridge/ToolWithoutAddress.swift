package import Diagnostics
internal import XMLDocuments

/// Finds tools that cannot be opened.
package enum ToolWithoutAddress: PackageRule {
  package static let description = RuleDescription(
    id: "cc/tool-without-address",
    summary: "tool without a launch address",
    why: "It cannot be opened.",
    passing: [
      RuleExample([
        "tool.xml": #"""
        <cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p3" xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0" xmlns:lticp="http://www.imsglobal.org/xsd/imslticp_v1p0"><blti:title>A</blti:title><blti:secure_launch_url>https://example.org/</blti:secure_launch_url><blti:vendor><lticp:code>a</lticp:code><lticp:name>A</lticp:name></blti:vendor></cartridge_basiclti_link>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "tool.xml": #"""
        ↓<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p3" xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0" xmlns:lticp="http://www.imsglobal.org/xsd/imslticp_v1p0"><blti:title>A</blti:title><blti:vendor><lticp:code>a</lticp:code><lticp:name>A</lticp:name></blti:vendor></cartridge_basiclti_link>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.payloads(of: .lti).flatMap { payload in
      payload.diagnostics(self, "the tool has no launch address", help: "write secure_launch_url") {
        root in
        let addresses = ["launch_url", "secure_launch_url"].compactMap { root.child($0)?.text }
        return addresses.contains { !$0.isEmpty } ? [] : [root]
      }
    }
  }
}
