package import Diagnostics
internal import XMLDocuments

/// Finds titles and descriptions that say nothing.
package enum EmptyText: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/empty-text",
    severity: .warning,
    summary: "text without words or language",
    why: "Learners see a blank line.",
    passing: [
      RuleExample([
        "cmi5.xml": #"""
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "cmi5.xml": #"""
        <course id="https://example.org/c"><title>
        ↓<langstring lang="en"></langstring></title><description><langstring lang="en">D</langstring></description></course>
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        <url>index.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    // Many tools leave descriptions empty.
    let titles = package.cmi5Structure?.root.all.filter { $0.name == "title" } ?? []
    return titles.flatMap { $0.children("langstring") }.filter { node in
      node.text.isEmpty || (node.attribute("lang") ?? "").isEmpty
    }.map { node in
      diagnostic(
        node.text.isEmpty ? "the text is empty" : "the text has no language",
        at: package.place(of: node), help: "write a text, and its language as lang")
    }
  }
}
