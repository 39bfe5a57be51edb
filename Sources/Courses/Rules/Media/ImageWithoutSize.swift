package import Diagnostics

/// Finds drawings that do not say how large they are.
package enum ImageWithoutSize: CourseRule {
  package static let description = RuleDescription(
    id: "media/image-without-size",
    severity: .warning,
    summary: "drawing that does not say its size",
    why: "Browsers would show it in a size of their own, and the text would jump when it comes.",
    passing: [
      RuleExample([
        "modules/welcome.md": "![A map](../media/map.svg)\n",
        "media/map.svg": "<svg viewBox=\"0 0 640 480\"/>",
      ])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": "↓![A map](../media/map.svg)\n",
        "media/map.svg": "<svg width=\"100%\"/>",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.usedFiles.compactMap { file in
      guard let facts = course.facts(of: file.path), facts.format == .svg,
        facts.width == nil || facts.height == nil
      else { return nil }
      return diagnostic(
        "'\(file.path)' has neither width and height nor a view box", at: file.location,
        help: "give its svg element a viewBox")
    }
  }
}
