package import Diagnostics

/// Finds paths that leave the course folder.
package enum PathOutsideCourse: CourseRule {
  package static let description = RuleDescription(
    id: "course/path-outside-course",
    summary: "path that leaves the course folder",
    why: "Another machine has other files there, and private files would end up in a package.",
    passing: [
      RuleExample(["modules/welcome.md": "![A map](../media/map.png)\n", "media/map.png": "x"])
    ],
    failing: [
      RuleExample(["course.yaml": "cover: ↓../cover.svg\n"]),
      RuleExample(["course.yaml": "cover: ↓/srv/cover.svg\n"]),
      RuleExample(["course.yaml": "cover: ↓media/cover.svg\n", "media/cover.svg": "→ ../cover.svg"]
      ),
      RuleExample(["modules/welcome.md": "↓![A map](../../map.png)\n"]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    CoursePaths.all(of: course).compactMap { reference in
      guard let path = reference.resolved else {
        return diagnostic(
          "'\(reference.written)' leads out of the course folder; copy the file into it",
          at: reference.location)
      }
      guard course.files[path] == .foreignLink else { return nil }
      return diagnostic(
        "'\(path)' is a link to something outside the course folder; copy the file into it",
        at: reference.location)
    }
  }
}
