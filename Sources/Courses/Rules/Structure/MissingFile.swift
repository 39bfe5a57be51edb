package import Diagnostics

/// Finds files that the course names and that do not exist.
package enum MissingFile: CourseRule {
  package static let description = RuleDescription(
    id: "course/missing-file",
    summary: "file that does not exist",
    why: "The package would lack a page, a handout or a picture that the course promises.",
    passing: [
      RuleExample(["course.yaml": "cover: media/cover.svg\n", "media/cover.svg": "<svg/>"])
    ],
    failing: [
      RuleExample(["course.yaml": "cover: ↓media/cover.svg\n"]),
      RuleExample([
        "course.yaml":
          "modules: [{id: first, title: First, pages: [modules/welcome.md, ↓modules/more.md]}]\n"
      ]),
      ProfileExample.example(add: "{file: ↓toolkit/three.md, stages: [start]}", tree: nil),
      RuleExample(["modules/welcome.md": "↓![A map](../media/map.png)\n"]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    CoursePaths.all(of: course).compactMap { reference in
      guard let path = reference.resolved, course.files[path] == nil else { return nil }
      if course.files.isFolder(path) {
        return diagnostic(
          "'\(path.isEmpty ? "." : path)' is a folder; name a file in it", at: reference.location)
      }
      let hint = course.files.nearest(to: path).map { "; did you mean '\($0)'?" } ?? ""
      return diagnostic("there is no file '\(path)'\(hint)", at: reference.location)
    }
  }
}
