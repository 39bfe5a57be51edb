package import Diagnostics

/// Finds recordings without a transcript.
package enum NoTranscript: CourseRule {
  package static let description = RuleDescription(
    id: "media/no-transcript",
    severity: .warning,
    summary: "recording without a transcript",
    why: "WCAG 2.2, 1.2.1 and 1.2.3: words can be read, searched, printed and spoken in any voice.",
    passing: [RuleExample(RecordingExample.files(captions: "captions: {en: ../media/a.vtt}\n"))],
    failing: [
      RuleExample(
        RecordingExample.files(
          fence: "↓```audio", captions: "captions: {en: ../media/a.vtt}\n", transcript: ""))
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.pages.flatMap(\.recordings).filter(\.transcript.isEmpty).map { recording in
      diagnostic(
        "the \(recording.kind.rawValue) has no transcript", at: recording.location,
        help: "write down what is said and shown under 'transcript'")
    }
  }
}
