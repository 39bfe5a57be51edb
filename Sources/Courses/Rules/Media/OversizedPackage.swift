package import Diagnostics

/// Finds courses whose media are more than an organisation allows.
package enum OversizedPackage: CourseRule {
  package static let description = RuleDescription(
    id: "media/oversized-package",
    severity: .warning,
    summary: "more media than the settings allow",
    why: "LMSs refuse uploads over a limit of their own, often only after minutes.",
    passing: [
      RuleExample([
        "coursewright.yaml": "package-limit: 100\n",
        "modules/welcome.md": "![A map](../media/map.svg)\n",
        "media/map.svg": "<svg width=\"9\" height=\"9\"/>",
      ])
    ],
    failing: [
      RuleExample([
        "coursewright.yaml": "package-limit: ↓1\n",
        "modules/welcome.md": "![A map](../media/map.svg)\n",
        "media/map.svg": "<svg width=\"9\" height=\"9\"/>"
          + String(repeating: "<!-- a thousand bytes -->", count: 50_000),
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard let limit = course.settings.packageLimit else { return [] }
    let sizes = course.usedFiles.map { file -> (path: String, size: Int) in
      guard case .file(let size)? = course.files[file.path] else { return (file.path, 0) }
      return (file.path, Int(size))
    }
    let total = sizes.map(\.size).reduce(0, +)
    guard total > limit.value, let largest = sizes.max(by: { $0.size < $1.size }) else { return [] }
    return [
      diagnostic(
        "the media have \(megabytes(total)), more than \(megabytes(limit.value))",
        at: limit.location,
        help: "the largest is '\(largest.path)' with \(megabytes(largest.size))")
    ]
  }

  private static func megabytes(_ bytes: Int) -> String {
    "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
