package import Diagnostics

/// Finds videos that say nothing to those who cannot hear.
package enum MediaWithoutCaptions: PackageRule {
  package static let description = RuleDescription(
    id: "content/media-without-captions",
    severity: .warning,
    summary: "video without captions",
    why: "Who cannot hear it misses what is said (WCAG 1.2.2).",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "index.html": #"""
        <!DOCTYPE html>
        <html lang="en"><head><title>Lesson</title></head><body>
        ↓<video src="a.mp4"></video>
        </body></html>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .cmi5]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.content.pages.flatMap { page in
      page.scan.tags.indices.compactMap { index in
        let tag = page.scan.tags[index]
        guard tag.name == "video", !hasCaptions(page.scan.tags[(index + 1)...]) else { return nil }
        return diagnostic(
          "the video has no captions", at: page.place(of: tag),
          help: "add <track kind=\"captions\">")
      }
    }
  }

  /// Whether a track follows before anything that no video holds.
  private static func hasCaptions(_ tags: ArraySlice<HTMLScan.Tag>) -> Bool {
    tags.prefix { ["source", "track", "p", "a"].contains($0.name) }.contains { tag in
      tag.name == "track" && ["captions", "subtitles", ""].contains(tag.attributes["kind"] ?? "")
    }
  }
}
