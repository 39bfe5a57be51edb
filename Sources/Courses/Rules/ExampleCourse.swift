package import Diagnostics

/// Completes the example of a rule to a course: what it leaves out comes from one without faults.
package struct ExampleCourse {
  package let folder: SourceFolder
  /// Where the example marks findings with `↓`.
  package let marks: [SourceLocation]

  private static let definition = """
    format: 1
    id: example
    version: 1.0.0
    title: Example
    language: en
    modules:
      - {id: first, title: First, pages: [modules/welcome.md]}

    """
  private static let page = "---\nid: welcome\ntitle: Welcome\n---\n"

  package init(_ example: RuleExample) {
    var texts = ["course.yaml": Self.definition, "modules/welcome.md": Self.page + "Hello.\n"]
    var links: Set<String> = []
    for (name, text) in example.files {
      if text.hasPrefix("→") {
        links.insert(name)
        texts[name] = nil
      } else {
        texts[name] = Self.completed(text, name: name)
      }
    }
    marks = texts.sorted { $0.key < $1.key }.flatMap { Self.marks(in: $0.value, file: $0.key) }
    // The one example without a definition says so by a mark and no text.
    if texts["course.yaml"] == "↓" { texts["course.yaml"] = nil }
    let bytes = texts.mapValues { text in
      // The replacement character stands for a byte that is in no UTF-8 text.
      Array(text.replacing("↓", with: "").replacing("\u{FFFD}", with: "\u{1}\u{2}\u{3}").utf8)
    }
    folder = SourceFolder(bytes.mapValues(Self.withStrayBytes), foreignLinks: links)
  }

  /// The example's own texts as a reader should see them, each with a word on what is left out.
  package static func shown(_ example: RuleExample) -> [(name: String, text: String)] {
    example.files.map { name, text in
      let isPart = completed(text, name: name) != text
      let rest = name == "course.yaml" ? "after what every course says" : "after its front matter"
      return (isPart ? "\(name), \(rest):" : "\(name):", text.replacing("↓", with: ""))
    }
  }

  private static func completed(_ text: String, name: String) -> String {
    if name == "course.yaml", text != "↓", !text.contains("format:") {
      return base(without: topLevelKeys(of: text)) + text
    }
    if name.hasSuffix(".md"), name.hasPrefix("modules/welcome"), !text.hasPrefix("---"),
      !text.hasPrefix("↓---")
    {
      return page + text
    }
    return text
  }

  private static func topLevelKeys(of text: String) -> Set<Substring> {
    let keys = text.replacing("↓", with: "").split(separator: "\n").compactMap { line in
      line.first?.isLetter == true ? line.split(separator: ":").first : nil
    }
    return Set(keys)
  }

  private static func base(without keys: Set<Substring>) -> String {
    var isDropping = false
    let lines = definition.split(separator: "\n").filter { line in
      if line.first?.isLetter == true {
        isDropping = line.split(separator: ":").first.map(keys.contains) ?? false
      }
      return !isDropping
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func marks(in text: String, file: String) -> [SourceLocation] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      row, line in
      let arrows = line.unicodeScalars.enumerated().filter { $0.element == "↓" }
      return arrows.enumerated().map { count, arrow in
        SourceLocation(file: file, line: row + 1, column: arrow.offset - count + 1)
      }
    }
  }

  private static func withStrayBytes(_ bytes: [UInt8]) -> [UInt8] {
    guard let index = bytes.firstRange(of: [1, 2, 3]) else { return bytes }
    return bytes[..<index.lowerBound] + [0xFF] + bytes[index.upperBound...]
  }
}
