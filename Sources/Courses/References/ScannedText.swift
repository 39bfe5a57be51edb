package import Diagnostics
internal import MarkdownText

/// A text of the course with all in it in one row, as rules look through it while it is read.
package struct ScannedText {
  let file: String
  /// Whether what it links to belongs into packages.
  let isForLearners: Bool
  /// The headings that make up a page or a handout; empty for a text inside of one.
  let headings: [Block]
  /// Those and the ones in quotes and lists, all of which links can lead to.
  let targets: [[Inline]]
  /// All blocks, each before what is inside it.
  let blocks: [Block]
  let inlines: [Inline]
  /// The words of each paragraph.
  let paragraphs: [(location: SourceLocation, words: String)]

  /// Looks through a text; `isDocument` says that it has headings of its own.
  init(
    _ blocks: [Block], in file: String, isDocument: Bool = false, besides: [Block] = [],
    isForLearners: Bool = true
  ) {
    self.file = file
    self.isForLearners = isForLearners
    headings = isDocument ? blocks.filter(\.isHeading) : []
    targets = isDocument ? blocks.headings : []
    self.blocks = (besides.isEmpty ? blocks : blocks + besides).withInner
    inlines = self.blocks.ownInlines
    paragraphs = self.blocks.compactMap { block in
      guard case .paragraph(let inlines) = block.kind else { return nil }
      return (block.location, inlines.plainText)
    }
  }
}

extension [Block] {
  fileprivate var headings: [[Inline]] {
    flatMap { block -> [[Inline]] in
      switch block.kind {
      case .heading(_, let inlines): [inlines]
      case .quote(let blocks), .alert(_, let blocks): blocks.headings
      case .list(let list): list.items.flatMap(\.blocks).headings
      default: []
      }
    }
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}

/// What the course keeps of a text once it was judged: all that meets other texts and files.
///
/// A class as ``Page`` is, and for the same reason.
package final class TextSummary: Sendable {
  let file: String
  /// Whether what it links to belongs into packages.
  let isForLearners: Bool
  /// The addresses of links as written, variables and all.
  let links: [Located<String>]
  /// The addresses of pictures likewise.
  let pictures: [Located<String>]
  /// The names of variables where they are mentioned.
  let variables: [Located<String>]
  /// The headings that are deeper than their place.
  let skipped: [SkippedLevel]
  /// Hashes of the headings' slugs as the renderer gives them: thousands of pages have tens of
  /// thousands of headings, and hardly one is asked for.
  let slugs: [UInt64]

  /// What was left of a text in which no heading is too deep.
  init(
    file: String, isForLearners: Bool, links: [Located<String>], pictures: [Located<String>],
    variables: [Located<String>], slugs: [UInt64]
  ) {
    self.file = file
    self.isForLearners = isForLearners
    self.links = links
    self.pictures = pictures
    self.variables = variables
    self.slugs = slugs
    skipped = []
  }

  init(_ text: ScannedText, _ variables: VariableText) {
    var slugs = Slugs(reserved: ["title"])
    self.slugs = text.targets.map { FNV.hash(of: slugs.next(for: variables($0.plainText))) }
    file = text.file
    isForLearners = text.isForLearners
    var links: [Located<String>] = []
    var pictures: [Located<String>] = []
    var mentions: [Located<String>] = []
    for inline in text.inlines {
      switch inline.kind {
      case .text(let text): guard VariableText.mayMention(text) else { continue }
      case .link(let target, _): links.append(Located(target.url, at: inline.location))
      case .image(let target, _): pictures.append(Located(target.url, at: inline.location))
      default: continue
      }
      mentions += VariableUse.mentions(in: inline)
    }
    self.links = links
    self.pictures = pictures
    self.variables = mentions
    skipped = HeadingLevels.skipped(in: text.headings)
  }

  /// Whether a link can lead to a heading.
  func hasHeading(_ slug: String) -> Bool { slugs.contains(FNV.hash(of: slug)) }
}

/// A rule that looks at one text at a time, so that no text has to be kept.
package protocol TextRule: Rule {
  /// Every place of the text that breaks the rule.
  static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic]
}

/// Texts that were judged, and what is left of them.
struct JudgedTexts {
  private(set) var summaries: [TextSummary] = []
  private(set) var findings: [Diagnostic] = []
  private let definition: CourseDefinition
  private let variables: VariableText

  init(_ definition: CourseDefinition) {
    self.definition = definition
    variables = definition.variableText
  }

  /// Judges the text of the definition itself.
  static func ofDefinition(_ definition: CourseDefinition) -> JudgedTexts {
    var texts = JudgedTexts(definition)
    texts.judge(ScannedText(definition.description, in: "course.yaml"))
    return texts
  }

  mutating func judge(_ text: ScannedText) {
    for rule in CourseRules.ofTexts { findings += rule.check(text, of: definition) }
    summaries.append(TextSummary(text, variables))
  }

  mutating func judge(_ question: Question) {
    judge(ScannedText(question.allBlocks, in: question.id.location.file))
  }

  /// Judges a page with all that stands on it.
  mutating func judge(_ page: Page, _ blocks: [PageBlock]) {
    judge(
      ScannedText(
        blocks.markdown, in: page.path, isDocument: true,
        besides: page.recordings.flatMap(\.transcript)))
    for question in page.questions { judge(question) }
    for list in page.checklists {
      let items = list.items.map { Block(kind: .paragraph($0.text), location: $0.id.location) }
      judge(ScannedText(items, in: page.path))
    }
    for scenario in page.scenarios { judge(ScannedText(scenario.allBlocks, in: page.path)) }
    for finder in page.finders { judge(ScannedText(finder.allBlocks, in: page.path)) }
    for note in page.facilitatorNotes {
      judge(ScannedText(note.notes, in: page.path, isForLearners: false))
    }
  }
}

extension Finder {
  /// All Markdown of the finder as blocks.
  fileprivate var allBlocks: [Block] {
    intro + scale.map { Block(kind: .paragraph($0.text), location: $0.id.location) }
      + statements.map { Block(kind: .paragraph($0.text), location: $0.id.location) }
  }
}

extension Scenario {
  /// All Markdown of the scenario as blocks.
  fileprivate var allBlocks: [Block] {
    scenes.flatMap { scene in
      scene.text
        + scene.decisions.flatMap { decision in
          [decision.text, decision.feedback ?? []].filter { !$0.isEmpty }.map {
            Block(kind: .paragraph($0), location: decision.id.location)
          }
        }
    }
  }
}

extension Question {
  /// All Markdown of the question as blocks.
  fileprivate var allBlocks: [Block] {
    let texts =
      kind.choices.flatMap { [$0.text, $0.feedback ?? []] } + [
        feedback.correct ?? [], feedback.incorrect ?? [],
      ]
    return prompt
      + texts.filter { !$0.isEmpty }.map {
        Block(kind: .paragraph($0), location: id.location)
      }
  }
}
