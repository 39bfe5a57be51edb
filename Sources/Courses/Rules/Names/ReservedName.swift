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
    course.sourcePaths.filter { mayBeReserved($0.utf8) }.compactMap { path in
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

  /// Whether a path has something of a reserved name: a course has thousands of paths, and hardly one
  /// has.
  private static func mayBeReserved(_ path: String.UTF8View) -> Bool {
    var (length, hasDot, last): (Int, Bool, UInt8) = (0, false, 0)
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"):
        if isSuspicious(length, last) { return true }
        (length, hasDot) = (0, false)
      case UInt8(ascii: "."):
        if 3...4 ~= length { return true }
        hasDot = true
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""),
        UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
        return true
      default: if !hasDot { length += 1 }
      }
      last = byte
    }
    return isSuspicious(length, last)
  }

  /// Whether a part is as long as a device's name, or ends with a point or a space.
  private static func isSuspicious(_ length: Int, _ last: UInt8) -> Bool {
    3...4 ~= length || last == UInt8(ascii: ".") || last == UInt8(ascii: " ")
  }
}
