internal import Courses
internal import Diagnostics
internal import MarkdownText

/// A recording with the browser's own controls, its captions and its transcript.
struct RecordingMarkup {
  let recording: Recording
  /// The file of the page, from which the recording's files are seen.
  let path: String
  /// The course's language, whose captions are shown unless a learner turns them off.
  let language: String
  let references: References

  func html(transcript: String) -> String {
    let kind = recording.kind.rawValue
    let title = recording.title.map { references.shown($0.value) }
    let label = recording.title.map { references.attribute("aria-label", $0.value) } ?? ""
    let poster = recording.poster.map { " poster=\"\(place(of: $0.value))\"" } ?? ""
    let size = recording.kind == .video ? " playsinline" : ""
    let words =
      transcript.isEmpty
      ? ""
      : "<details class=\"transcript\"><summary data-text=\"recording.transcript\"></summary>\n\(transcript)</details>\n"
    return """
      <figure class="recording" data-recording="\(kind)">
      \(title.map { "<figcaption>\($0)</figcaption>\n" } ?? "")\
      <\(kind) controls preload="metadata"\(size)\(poster)\(label)>
      \(recording.sources.map(source).joined())\(recording.captions.map(track).joined())\
      </\(kind)>
      \(words)</figure>

      """
  }

  private func source(_ file: Located<String>) -> String {
    let type = mediaType(of: file.value).map { " type=\"\($0)\"" } ?? ""
    return "<source src=\"\(place(of: file.value))\"\(type)>\n"
  }

  private func track(_ captions: Recording.Captions) -> String {
    let tag = HTMLText.escaped(captions.language)
    let isOwn = captions.language.lowercased() == language.lowercased()
    let isDefault = isOwn || recording.captions.count == 1 ? " default" : ""
    return "<track kind=\"captions\" srclang=\"\(tag)\" label=\"\(tag)\""
      + " src=\"\(place(of: captions.file.value))\"\(isDefault)>\n"
  }

  private func place(of file: String) -> String {
    HTMLText.escaped(references.picture(file, from: path).url ?? "")
  }

  private func mediaType(of file: String) -> String? {
    let ending = file.lowercased().split(separator: ".").last ?? ""
    return switch MediaFormat.named(by: String(ending)) {
    case .mp4: recording.kind == .audio ? "audio/mp4" : "video/mp4"
    case .webm: recording.kind == .audio ? "audio/webm" : "video/webm"
    case .ogg: recording.kind == .audio ? "audio/ogg" : "video/ogg"
    case .mp3: "audio/mpeg"
    case .wav: "audio/wav"
    default: nil
    }
  }
}
