package import Diagnostics

/// Finds files of captions that players cannot show.
package enum BrokenCaptions: CourseRule {
  package static let description = RuleDescription(
    id: "media/broken-captions",
    summary: "captions that a player cannot show",
    why: "Browsers leave out captions whose times they cannot read, without a word.",
    passing: [RuleExample(RecordingExample.files(captions: "captions: {en: ../media/a.vtt}\n"))],
    failing: [
      RuleExample(
        RecordingExample.files(
          captions: "captions: {en: ../media/a.vtt}\n",
          vtt: "WEBVTT\n\n↓00:03.000 --> 00:02.000\nHello.\n")),
      RuleExample(
        RecordingExample.files(
          captions: "captions: {en: ../media/a.vtt}\n",
          vtt: "WEBVTT\n\n↓00:03,000 --> 00:04,000\nHello.\n")),
      RuleExample(
        RecordingExample.files(
          captions: "captions: {en: ../media/a.vtt}\n", vtt: "↓1\n00:03.000 --> 00:04.000\nHello.\n"
        )),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let files = course.pages.flatMap { page in
      page.recordings.flatMap(\.captions).compactMap {
        SourcePath.resolve($0.file.value, in: SourcePath.folder(of: page.path))
      }
    }
    return Set(files).sorted().compactMap { path in
      guard let facts = course.facts(of: path) else { return nil }
      let problem =
        facts.format == .vtt
        ? facts.captionProblem : CaptionProblem(message: "the first line is not WEBVTT", line: 1)
      return problem.map { diagnostic($0.message, at: SourceLocation(file: path, line: $0.line)) }
    }
  }
}
