package import Diagnostics

/// Finds names that LMSs and servers are known to mangle.
package enum UnportableName: CourseRule {
  package static let description = RuleDescription(
    id: "names/unportable",
    severity: .note,
    summary: "name that an LMS would mangle",
    why: "Packages hold the file under another name, made of safe characters and a hash.",
    passing: [
      RuleExample([
        "modules/welcome.md": "![A map](../media/town-map.svg)\n",
        "media/town-map.svg": "<svg width=\"9\" height=\"9\"/>",
      ])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": "↓![A map](<../media/town map.svg>)\n",
        "media/town map.svg": "<svg width=\"9\" height=\"9\"/>",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.usedFiles.filter { !SafeName.isSafe($0.path) }.map { file in
      diagnostic(
        "'\(file.path)' has characters other than letters, digits, '.', '-' and '_'",
        at: file.location, help: "'coursewright check --fix' renames it and mends the links")
    }
  }
}

/// Names that every disk, archive and server keeps as they are.
package enum SafeName {
  package static func isSafe(_ path: String) -> Bool {
    path.utf8.allSatisfy { isSafe(Unicode.Scalar($0)) }
  }

  package static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", "/": true
    default: false
    }
  }
}

extension Course {
  /// The paths of the course's own files, sorted: those in its folders and those it uses, not what a
  /// build or another tool may have put beside them.
  func findSourcePaths() -> [String] {
    let folders = ["modules/", "questions/", "toolkit/", "media/", "profiles/", "releases/"]
    let used = Set(usedFiles.map { files.stored($0.path) })
    return files.kinds.keys.filter { path in
      folders.contains(where: path.hasPrefix) || used.contains(path)
    }.sorted()
  }
}
