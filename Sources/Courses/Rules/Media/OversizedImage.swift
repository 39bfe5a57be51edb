package import Diagnostics

/// Finds pictures with far more pixels or bytes than a page can show.
package enum OversizedImage: CourseRule {
  package static let description = RuleDescription(
    id: "media/oversized-image",
    severity: .warning,
    summary: "picture far larger than it is shown",
    why: "Learners on a phone wait and pay for pixels that nobody sees.",
    passing: [
      RuleExample([
        "modules/welcome.md": "![A map](../media/map.gif)\n",
        "media/map.gif": "GIF89a\u{10}\u{1}\u{10}\u{1}",
      ])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": "↓![A map](../media/map.gif)\n",
        "media/map.gif": "GIF89a\u{10}\u{10}\u{10}\u{10}",
      ])
    ]
  )

  /// A page's text is at most 720 pixels wide; three times that suits the sharpest screens.
  private static let widest = 2400
  private static let heaviest: UInt64 = 1_500_000

  package static func check(_ course: Course) -> [Diagnostic] {
    course.usedFiles.compactMap { file in
      guard let facts = course.facts(of: file.path), facts.format?.isRaster == true,
        case .file(let size)? = course.files[file.path]
      else { return nil }
      var complaints: [String] = []
      if let width = facts.width, width > widest { complaints.append("is \(width) pixels wide") }
      if size > heaviest { complaints.append("has \(size / 1000) kB") }
      guard !complaints.isEmpty else { return nil }
      return diagnostic(
        "'\(file.path)' \(complaints.joined(separator: " and "))", at: file.location,
        help: "scale it to at most \(widest) pixels and \(heaviest / 1000) kB")
    }
  }
}
