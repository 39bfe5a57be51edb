package import Diagnostics
internal import XMLDocuments

/// Finds addresses without a file.
package enum UnitWithoutFile: PackageRule {
  package static let description = RuleDescription(
    id: "cmi5/unit-without-file",
    summary: "unit whose page is not in the package",
    why: "It cannot be opened.",
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
        <au id="https://example.org/a" moveOn="Passed"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">D</langstring></description>
        ↓<url>other.html</url></au>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.cmi5]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.cmi5Structure?.units ?? []).compactMap { $0.child("url") }.compactMap { node in
      guard !node.text.isEmpty else {
        return diagnostic(
          "the url is empty", at: package.place(of: node), help: "write the address of the unit")
      }
      return switch PackageAddress(node.text, below: package.root) {
      case .file(let name) where !package.has(name):
        diagnostic(
          "there is no file '\(name)'", at: package.place(of: node),
          help: "put the file into the package, or correct the url")
      case .impossible:
        diagnostic(
          "'\(node.text)' leads out of the package", at: package.place(of: node),
          help: "name a file below the root")
      default: nil
      }
    }
  }
}
