internal import Diagnostics
internal import MarkdownText

/// Reads text in parts: Markdown inside a fence, of which each `##` heading begins a part.
struct PartedTextReader {
  let file: String
  private(set) var findings: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// The parts; nil when the fence is not made for holding others, or nothing has a title.
  mutating func text(
    _ kind: PartedText.Kind, in code: CodeBlock, at location: SourceLocation
  ) -> PartedText? {
    guard code.fenceLength >= Self.fence else {
      findings.append(
        IllTypedValue.finding(
          "'\(kind.rawValue)' stands between fences of four or more backticks", at: location,
          help: "three would end at the first code inside"))
      return nil
    }
    let result = MarkdownParser.parse(
      code.text, at: TextOrigin(file: file, fromLine: code.textLocation.line))
    findings += result.tooDeep.map(NestedTooDeep.finding)
    report(result.blocks)
    var notes: [Block] = []
    var parts: [PartedText.Part] = []
    for block in result.blocks {
      if case .footnotes = block.kind {
        notes.append(block)
      } else if case .heading(level: ...2, _) = block.kind {
        parts.append(PartedText.Part(title: block, blocks: []))
      } else if let last = parts.popLast() {
        parts.append(PartedText.Part(title: last.title, blocks: last.blocks + [block]))
      } else {
        findings.append(
          MissingKey.finding("## title", in: "what begins '\(kind.rawValue)'", at: block.location))
        return nil
      }
    }
    guard !parts.isEmpty else {
      findings.append(MissingKey.finding("## title", in: "'\(kind.rawValue)'", at: location))
      return nil
    }
    return PartedText(kind: kind, parts: parts, notes: notes)
  }

  private static let fence = 4

  /// Nothing but Markdown can stand in parts: an activity would silently be shown as code.
  private mutating func report(_ blocks: [Block]) {
    let activities = PageShape.blocks
    for block in blocks.withInner {
      guard case .code(let code) = block.kind else { continue }
      if activities.contains(code.info) {
        findings.append(NestedActivity.finding(code.info, insideIn: .page, at: block.location))
      } else if !code.isClosed {
        findings.append(UnclosedFence.finding(at: block.location))
      }
    }
  }
}
