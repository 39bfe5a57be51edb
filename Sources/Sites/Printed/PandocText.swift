internal import Diagnostics

/// The elements of Pandoc's documents (API 1.22), as JSON.
///
/// A tree needs no escaping, so nothing that an author writes can become markup of another format.
enum PandocText {
  static func document(title: String, language: String, blocks: [String]) -> String {
    object([
      ("pandoc-api-version", "[1,22]"),
      (
        "meta",
        object([
          ("title", object([("t", quoted("MetaInlines")), ("c", list(words(title)))])),
          ("lang", object([("t", quoted("MetaString")), ("c", quoted(language))])),
        ])
      ),
      ("blocks", list(blocks)),
    ])
  }

  /// Words with the spaces between them.
  static func words(_ text: String) -> [String] {
    var inlines: [String] = []
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { inlines.append("{\"t\":\"Space\"}") }
      if !word.isEmpty { inlines.append(node("Str", quoted(String(word)))) }
    }
    return inlines
  }

  static func paragraph(_ inlines: [String]) -> String { node("Para", list(inlines)) }
  static func plain(_ inlines: [String]) -> String { node("Plain", list(inlines)) }
  static func strong(_ inlines: [String]) -> String { node("Strong", list(inlines)) }
  static func emphasis(_ inlines: [String]) -> String { node("Emph", list(inlines)) }

  static func heading(_ level: Int, _ inlines: [String], id: String = "") -> String {
    node("Header", list(["\(level)", attributes(id: id), list(inlines)]))
  }

  /// Blocks with a style of the reference document.
  static func styled(_ style: String, _ blocks: [String]) -> String {
    let attributes = list([
      quoted(""), "[]", list([list([quoted("custom-style"), quoted(style)])]),
    ])
    return node("Div", list([attributes, list(blocks)]))
  }

  /// WordprocessingML as it is.
  static func word(_ xml: String) -> String {
    node("RawBlock", list([quoted("openxml"), quoted(xml)]))
  }
  static func wordInline(_ xml: String) -> String {
    node("RawInline", list([quoted("openxml"), quoted(xml)]))
  }

  /// A table of which the first row is the header; each cell holds blocks.
  static func table(
    header: [[String]], rows: [[[String]]], alignments: [String], caption: [String] = [],
    widths: [Double]? = nil
  ) -> String {
    func row(_ cells: [[String]]) -> String {
      list([
        attributes(),
        list(
          cells.map { blocks in
            list([attributes(), "{\"t\":\"AlignDefault\"}", "1", "1", list(blocks)])
          }),
      ])
    }
    let even = alignments.map { _ in 1.0 / Double(alignments.count) }
    let columns = zip(alignments, widths ?? even).map { alignment, width in
      list(["{\"t\":\"\(alignment)\"}", object([("t", quoted("ColWidth")), ("c", "\(width)")])])
    }
    let captionBlocks = caption.isEmpty ? "[]" : list([plain(caption)])
    return node(
      "Table",
      list([
        attributes(), list(["null", captionBlocks]), list(columns),
        list([attributes(), list([row(header)])]),
        list([list([attributes(), "0", "[]", list(rows.map(row))])]),
        list([attributes(), "[]"]),
      ]))
  }

  static func attributes(id: String = "", classes: [String] = []) -> String {
    list([quoted(id), list(classes.map(quoted)), "[]"])
  }

  static func node(_ type: String, _ content: String) -> String {
    "{\"t\":\"\(type)\",\"c\":\(content)}"
  }

  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
  static func quoted(_ text: String) -> String { JSONText.quoted(text) }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }
}
