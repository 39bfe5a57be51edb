package import Diagnostics

/// Finds names that some disks take for one.
package enum TwinNames: CourseRule {
  package static let description = RuleDescription(
    id: "names/twins",
    summary: "two names that differ in case or in the form of accents alone",
    why: "On Windows and macOS, and in many LMSs, one file overwrites the other.",
    passing: [RuleExample(["modules/a.txt": "", "modules/b.txt": ""])],
    failing: [
      RuleExample([
        "media/LICENSE-map.txt": "↓", "media/license-map.txt": "",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let groups = Dictionary(grouping: course.sourcePaths) { $0.lowercased() }
    return groups.values.filter { $0.count > 1 }.flatMap { group in
      let paths = group.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      return paths.dropLast().map { path in
        diagnostic(
          "'\(path)' and '\(paths.last ?? "")' are one file on many disks",
          at: SourceLocation(file: path), help: "rename one of them")
      }
    }
  }
}
