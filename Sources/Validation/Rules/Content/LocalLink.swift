package import Diagnostics

/// Finds addresses of files on a disk.
package enum LocalLink: PackageRule {
  package static let description = RuleDescription(
    id: "content/local-link",
    summary: "address on somebody's own disk",
    why: "It works on one machine and nowhere else.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        ↓<a href="file:///C:/a.html">A</a>
        </body></html>
        """#
      ]),
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        ↓<img alt="" src="C:\a.png">
        </body></html>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .cmi5]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.content.pages.flatMap { page in
      page.scan.tags.compactMap { tag in
        guard let address = tag.attributes["href"] ?? tag.attributes["src"],
          isLocal(address)
        else { return nil }
        return diagnostic(
          "'\(address)' is an address on one machine",
          at: page.place(of: tag),
          help: "put the file into the package and name it from there")
      }
    }
  }

  private static func isLocal(_ address: String) -> Bool {
    let start = Array(address.utf8.prefix(5))
    if String(decoding: start, as: UTF8.self).lowercased() == "file:" { return true }
    return start.count > 2 && start[0].isASCIILetter && start[1] == UInt8(ascii: ":")
      && (start[2] == UInt8(ascii: "/") || start[2] == UInt8(ascii: "\\"))
  }
}
