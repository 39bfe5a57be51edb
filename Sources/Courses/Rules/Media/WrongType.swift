package import Diagnostics

/// Finds files whose contents are of another kind than their names say.
package enum WrongType: CourseRule {
  package static let description = RuleDescription(
    id: "media/wrong-type",
    severity: .warning,
    summary: "file whose name says another format",
    why: "LMSs tell browsers the format by the name, and browsers believe them.",
    passing: [
      RuleExample([
        "modules/welcome.md": "![A map](../media/map.svg)\n",
        "media/map.svg": "<svg width=\"9\" height=\"9\"/>",
      ])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": "↓![A map](../media/map.png)\n",
        "media/map.png": "<svg width=\"9\" height=\"9\"/>",
      ]),
      RuleExample(["modules/welcome.md": "↓![A map](../media/map.svg)\n", "media/map.svg": "A map"]
      ),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.usedFiles.compactMap { file in
      let ending = FileName.ending(of: file.path)
      guard let facts = course.facts(of: file.path), facts.format != .lfsPointer,
        let named = MediaFormat.named(by: ending), named != facts.format
      else { return nil }
      let found = facts.format.map { "is \($0.rawValue)" } ?? "is no \(named.rawValue)"
      return diagnostic(
        "'\(file.path)' \(found), whatever its name says", at: file.location,
        help: facts.format.flatMap(\.endings.first).map { "rename it to end in .\($0)" })
    }
  }
}

/// Parts of paths.
enum FileName {
  /// The ending in small letters, without its point; empty where there is none.
  static func ending(of path: String) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
    let name = path[(start ?? path.startIndex)...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
