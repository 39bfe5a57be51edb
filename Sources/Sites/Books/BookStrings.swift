internal import FoundationEssentials

/// The words of books in the course's language, English where there is no translation yet.
struct BookStrings {
  private let words: [String: String]

  init(_ language: String) {
    let primary = String(language.lowercased().prefix { $0 != "-" })
    let json =
      EmbeddedFile.text("handouts/strings/\(primary).json")
      ?? EmbeddedFile.required("handouts/strings/en.json")
    guard let words = try? JSONDecoder().decode([String: String].self, from: Data(json.utf8)) else {
      preconditionFailure("the words of books are no JSON object of texts")
    }
    self.words = words
  }

  /// A text, with values for what stands in braces in it.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard var text = words[key] else { preconditionFailure("no word '\(key)'") }
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }
}
