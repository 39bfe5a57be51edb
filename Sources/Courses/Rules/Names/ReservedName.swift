package import Diagnostics

/// Finds names that Windows cannot keep.
package enum ReservedName: CourseRule {
  package static let description = RuleDescription(
    id: "names/reserved",
    severity: .warning,
    summary: "name that Windows cannot keep",
    why: "Colleagues on Windows could not check the course out, nor their LMS unpack it.",
    passing: [RuleExample(["modules/console.txt": ""])],
    failing: [
      RuleExample(["modules/con.txt": "↓"]), RuleExample(["modules/notes.": "↓"]),
      RuleExample(["modules/a:b.txt": "↓"]),
    ]
  )

  private static let devices = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  package static func check(_ course: Course) -> [Diagnostic] {
    course.sourcePaths.sorted().compactMap { path in
      let bad = path.split(separator: "/").first { isReserved($0) }
      return bad.map { name in
        diagnostic(
          "Windows keeps no file or folder named '\(name)'", at: SourceLocation(file: path),
          help: "rename it")
      }
    }
  }

  private static func isReserved(_ name: Substring) -> Bool {
    devices.contains(name.prefix { $0 != "." }.lowercased())
      || name.hasSuffix(".") || name.hasSuffix(" ") || name.contains { "<>:\"|?*\\".contains($0) }
  }
}
