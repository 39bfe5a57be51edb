internal import FoundationEssentials
internal import MarkdownText

/// The player's words in the course's language, English where there is no translation yet.
struct PlayerStrings {
  /// The JSON text, for the player.
  let json: String
  private let words: [String: Word]

  /// A text, or its forms by plural category.
  private enum Word: Decodable {
    case text(String)
    case forms([String: String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .forms(try container.decode([String: String].self))
      }
    }
  }

  init(language: String) {
    let primary = String(language.lowercased().prefix { $0 != "-" })
    json = EmbeddedFile.text("strings/\(primary).json") ?? EmbeddedFile.required("strings/en.json")
    guard let words = try? JSONDecoder().decode([String: Word].self, from: Data(json.utf8)) else {
      preconditionFailure("the player's strings are no JSON object of texts")
    }
    self.words = words
  }

  /// Fills in what the player would fill in, for documents that it does not run in.
  func filled(in html: String) -> String {
    html.replacing(/\ data-(text|label)="([^"]+)"(>?)/) { match -> String in
      let word = HTMLText.escaped(text(String(match.output.2)))
      return match.output.1 == "label"
        ? " aria-label=\"\(word)\"\(match.output.3)" : "\(match.output.3)\(word)"
    }
  }

  private func text(_ key: String) -> String {
    switch words[key] {
    case .text(let text)?: text
    case .forms(let forms)?: forms["other"] ?? key
    case nil: key
    }
  }
}
