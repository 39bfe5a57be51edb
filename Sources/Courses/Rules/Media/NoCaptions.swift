package import Diagnostics

/// Finds videos without captions.
package enum NoCaptions: CourseRule {
  package static let description = RuleDescription(
    id: "media/no-captions",
    severity: .warning,
    summary: "video without captions in the course's language",
    why: "WCAG 2.2, 1.2.2: who does not hear it, or has no sound at work, learns nothing from it.",
    passing: [RuleExample(RecordingExample.files(captions: "captions: {en: ../media/a.vtt}\n"))],
    failing: [RuleExample(RecordingExample.files(fence: "↓```video", captions: ""))]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let language = course.definition.language.lowercased().prefix { $0 != "-" }
    return course.pages.flatMap(\.recordings).filter { recording in
      recording.kind == .video
        && !recording.captions.contains {
          $0.language.lowercased().prefix { $0 != "-" } == language
        }
    }.map { recording in
      diagnostic(
        "the video has no captions in '\(language)'", at: recording.location,
        help: "name a WebVTT file: captions: {\(language): ../media/….vtt}")
    }
  }
}

/// Recordings for the examples of rules.
enum RecordingExample {
  static func files(
    fence: String = "```video", captions: String, transcript: String = "transcript: All of it.\n",
    vtt: String = "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n"
  ) -> KeyValuePairs<String, String> {
    [
      "modules/welcome.md":
        "\(fence)\ntitle: A talk\nsources: [../media/a.webm]\n\(captions)\(transcript)```\n",
      "media/a.webm": "\u{FFFD}", "media/a.vtt": vtt,
    ]
  }
}
