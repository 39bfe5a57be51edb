package import Diagnostics

/// Finds files that Git LFS keeps elsewhere.
package enum LFSPointer: CourseRule {
  package static let description = RuleDescription(
    id: "media/lfs-pointer",
    summary: "file that Git LFS did not fetch",
    why: "The package would hold a note of three lines in place of the picture.",
    passing: [
      RuleExample([
        "modules/welcome.md": "![A map](../media/map.svg)\n",
        "media/map.svg": "<svg width=\"9\" height=\"9\"/>",
      ])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": "↓![A map](../media/map.svg)\n",
        "media/map.svg": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.usedFiles.filter { course.facts(of: $0.path)?.format == .lfsPointer }.map { file in
      diagnostic(
        "'\(file.path)' is a pointer of Git LFS", at: file.location, help: "run 'git lfs pull'")
    }
  }
}
