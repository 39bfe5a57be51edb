import Diagnostics
import Foundation
import MarkdownText
import Testing

@Suite("reading Markdown")
struct ParsingTests {
  /// Constructs of all kinds, none of which is an address without marks or a note.
  private static let texts = [
    "# Who works now\n\nWe went where *we* were: **how** `now`: well.\nA w at the end w\nw: w\n",
    "> [!TIP]\n> What was it: this\n> or that?\n\n1. one\n2. two: w\n   - [x] won\n   - [ ] row\n",
    "| Who | When: now |\n|:--|--:|\n| we | w: *x* |\n\nword  \nbroken\\\nlines w\n",
    "[words](page.md \"Who: w\") and ![how](a.png) and [none][w] and <b>w</b>\n\n<div>\nw: w\n</div>\n",
    "```yaml\nw: www\n```\n\n    code: w\n\n---\n\n~~gone w~~ ~not~\n\n[r]: page.md 'w: w'\n[r] w\n",
    "wwww : www, www\n\n*w*:w _w_: w\n\nÜber w: Wörter\twie w\n",
  ]

  /// With an address and a note behind them, nothing is left out in reading.
  @Test("what is left out in reading where nothing needs it changes nothing", arguments: texts)
  func shortcuts(text: String) {
    let origin = TextOrigin(file: "a.md", fromLine: 3)
    let plain = MarkdownParser.parse(text, at: origin).blocks
    let whole = MarkdownParser.parse(
      text + "\nwww.example.org[^1]\n\n[^1]: N\n", at: origin)
    #expect(whole.blocks.count > plain.count)
    let isSame = "\(whole.blocks.prefix(plain.count))" == "\(plain[...])"
    #expect(isSame)
  }

  @Test(
    "addresses without marks become links",
    arguments: [
      ("See www.example.org.", "http://www.example.org"),
      ("See https://example.org/a.", "https://example.org/a"),
      ("Write to jo@example.org now", "mailto:jo@example.org"),
      ("Write to jo&#64;example.org now", "mailto:jo@example.org"),
      ("Write to jo&commat;example.org", "mailto:jo@example.org"),
      ("A line w\nwww.example.org", "http://www.example.org"),
    ])
  func addresses(text: String, url: String) {
    let blocks = MarkdownParser.parse(text, at: TextOrigin(file: "a.md")).blocks
    #expect("\(blocks)".contains("url: \"\(url)\""))
  }

  @Test("documents that are read at once do not change each other")
  func threads() {
    let piece = "~~gone~~ *by* www.example.org, https://example.org/a and jo@example.org\n\n"
    let address = String(repeating: piece, count: 40)
    let others = ["~~gone~~ w: w", String(repeating: "Plain ~~struck~~ words: w.\n\n", count: 40)]
    let texts = [address] + others
    let expected = texts.map { "\(MarkdownParser.parse($0, at: nil).blocks)" }
    #expect(expected[0].components(separatedBy: "http://www.example.org").count == 41)
    let areSame = parallelMap(Array(0..<600)) { index in
      "\(MarkdownParser.parse(texts[index % 3], at: nil).blocks)" == expected[index % 3]
    }
    #expect(areSame.count { !$0 } == 0)
  }

  @Test(
    "packed blocks come out as they were, but for their places",
    arguments: texts + ["A[^a] b[^a]\n\n[^a]: Note\n\n> quote\n\n- a\n\n  b\n\n3. c\n", ""])
  func packing(text: String) {
    let blocks = MarkdownParser.parse(text, at: nil).blocks
    #expect("\(PackedBlocks.unpack(PackedBlocks.pack(blocks)))" == "\(blocks)")
  }
}
