internal import FoundationEssentials
internal import MarkdownText
internal import Synchronization

/// The player's words in the course's language, English where there is no translation yet.
struct PlayerStrings {
  /// The language that they are in.
  let language: String
  private let json: String
  /// What stands behind each key, as JSON: few of some hundred words are asked for here.
  private let values: [Substring: Substring]

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

  /// The words of languages that were asked for, for a run that builds many courses.
  private static let known = Mutex<[String: PlayerStrings]>([:])

  /// The words for a course in a language.
  static func of(_ language: String) -> PlayerStrings {
    let primary = String(language.lowercased().prefix { $0 != "-" })
    return known.withLock { known in
      if let strings = known[primary] { return strings }
      let strings = PlayerStrings(primary: primary)
      known[primary] = strings
      return strings
    }
  }

  private init(primary: String) {
    let own = EmbeddedFile.text("strings/\(primary).json")
    language = own == nil ? "en" : primary
    json = own ?? EmbeddedFile.required("strings/en.json")
    values = Dictionary(
      Self.lines(of: json).compactMap(Self.entry), uniquingKeysWith: { first, _ in first })
  }

  private static func lines(of json: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = json[...]
    while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[..<end])
      rest = rest[rest.utf8.index(after: end)...]
    }
    return lines + [rest]
  }

  /// The key and the value of a line; nil for one that has none.
  private static func entry(_ line: Substring) -> (key: Substring, value: Substring)? {
    let quote = UInt8(ascii: "\"")
    guard line.utf8.starts(with: "  \"".utf8) else { return nil }
    let text = line.utf8.dropFirst(3)
    guard let end = text.firstIndex(of: quote) else { return nil }
    // A colon and a space part the two.
    var value = text[end...].dropFirst(3)
    if value.last == UInt8(ascii: ",") { value.removeLast() }
    return (Substring(text[..<end]), Substring(value))
  }

  /// The script that hands the player its words, without those whose keys have these prefixes.
  ///
  /// It leaves them at its own element, for a name of the window could be one of the LMS.
  func script(without prefixes: [String]) -> String {
    let beginnings = prefixes.map { Array("  \"\($0)".utf8) }
    let lines = Self.lines(of: json)
      .filter { line in !beginnings.contains { line.utf8.starts(with: $0) } }
    return "document.getElementById(\"strings\").words=\(lines.joined(separator: "\n"));\n"
  }

  /// A text made safe for HTML.
  func plain(_ key: String) -> String { HTMLText.escaped(text(key)) }

  /// Fills in what the player would fill in, for documents that it does not run in.
  func filled(in html: String) -> String {
    html.replacing(/\ data-(text|label)="([^"]+)"(>?)/) { match -> String in
      let word = HTMLText.escaped(text(String(match.output.2)))
      return match.output.1 == "label"
        ? " aria-label=\"\(word)\"\(match.output.3)" : "\(match.output.3)\(word)"
    }
  }

  /// A text as it is.
  func text(_ key: String) -> String {
    guard let value = values[key[...]] else { return key }
    // Most are quoted and nothing more.
    if value.utf8.first == UInt8(ascii: "\""), !value.utf8.contains(UInt8(ascii: "\\")) {
      return String(Substring(value.utf8.dropFirst().dropLast()))
    }
    guard let word = try? JSONDecoder().decode(Word.self, from: Data(value.utf8)) else {
      preconditionFailure("the player's string '\(key)' is neither a text nor its forms")
    }
    return switch word {
    case .text(let text): text
    case .forms(let forms): forms["other"] ?? key
    }
  }
}
