package import Diagnostics

/// Finds files in the media folder that nothing shows or links.
package enum UnusedMedia: CourseRule {
  package static let description = RuleDescription(
    id: "media/unused-file",
    severity: .note,
    summary: "file in media/ that nothing uses",
    why: "It is in no package; a page may have lost it.",
    passing: [
      RuleExample([
        "modules/welcome.md": "![A map](../media/map.svg)\n",
        "media/map.svg": "<svg width=\"9\" height=\"9\"/>",
      ])
    ],
    failing: [RuleExample(["media/map.svg": "↓<svg/>"])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    let paths = course.usedFiles.map(\.path) + course.filesUsedElsewhere
    let used = Set(paths.map(course.files.stored))
    let unused = course.files.files(below: "media/").filter { path in
      !used.contains(path) && !isAboutOthers(path)
    }
    return unused.sorted().map { path in
      diagnostic("nothing uses '\(path)'", at: SourceLocation(file: path))
    }
  }

  /// Licences and notes that go with other files.
  private static func isAboutOthers(_ path: String) -> Bool {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    return ["licen", "ofl", "copying", "readme", "notice", "credits"].contains(
      where: name.hasPrefix)
  }
}
