package import Diagnostics
internal import Packages

/// Finds pictures, scripts and styles that a page loads and the package does not have.
package enum AbsentFile: PackageRule {
  package static let description = RuleDescription(
    id: "content/absent-file",
    severity: .warning,
    summary: "file that a page loads and that is not there",
    why: "Learners see a gap, or the page does not work.",
    passing: [
      RuleExample([
        "index.html": #"""
        <html lang="en"><title>A</title><img alt="" src="media/a%20b.png?1">
        """#,
        "media/a b.png": "",
      ])
    ],
    failing: [
      RuleExample([
        "index.html": #"""
        <html lang="en"><title>A</title>
        ↓<img alt="" src="media/a.png">
        ↓<script src="b.js"></script>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .cmi5]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.content.pages.flatMap { page -> [Diagnostic] in
      // A page that names a base has its addresses elsewhere.
      guard !page.scan.tags.contains(where: { $0.name == "base" }) else { return [] }
      let folder = ManifestPlace.folder(of: page.name).replacing("\\", with: "/")
      return page.scan.tags.compactMap { tag in
        // As browsers read it.
        let address = (tag.loaded ?? "").replacing("\\", with: "/")
          .drop(while: \.isWhitespace).description
        guard !address.isEmpty, !isTemplate(address),
          case .file(let name) = PackageAddress(address, below: folder), !name.isEmpty,
          !package.has(name), !package.has(name.replacing("/", with: "\\"))
        else { return nil }
        return diagnostic(
          "there is no file '\(name)'", at: page.place(of: tag),
          help: "put it into the package, or take the reference away")
      }
    }
  }

  /// Scripts fill in what stands between such signs.
  private static func isTemplate(_ address: String) -> Bool {
    address.utf8.contains { "{}<>$& ".utf8.contains($0) }
  }
}
