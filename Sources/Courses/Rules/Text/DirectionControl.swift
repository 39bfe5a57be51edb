package import Diagnostics

/// Finds characters that turn the direction of what stands after them.
package enum DirectionControl: CourseRule {
  package static let description = RuleDescription(
    id: "text/direction-control",
    severity: .warning,
    summary: "character that turns the direction of other texts",
    why:
      "A value or title stands inside other sentences: what it turns and does not end goes on there,"
      + " and an override shows letters in another order than they have.",
    passing: [
      RuleExample([
        "course.yaml": "title: \"ابدأ\"\nvariables: {town: \"\u{2067}وادي 12\u{2069}\"}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": "variables: {↓town: \"Spring\u{202E}field\u{202C}\"}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
      ]),
      RuleExample([
        "course.yaml": "variables: {town: Springfield}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
        "profiles/elm.yaml": "name: ↓\"Elm\u{2067} Valley\"\nvariables: {town: Elm}\n",
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let definition = course.definition
    let values = definition.variables.map { Located($0.value.value, at: $0.location) }
    let handouts = course.handouts.flatMap { [$0.title, $0.summary].compactMap { $0 } }
    let texts =
      VariableUse.titles(of: definition) + values + course.pages.map(\.title) + handouts
    return texts.compactMap { text in
      complaint(about: text.value).map {
        diagnostic($0.message, at: text.location, help: $0.help)
      }
    }
  }

  /// What is wrong with the first such character of a text, by UAX #9; nil where all end well.
  private static func complaint(about text: String) -> (message: String, help: String)? {
    // All of them begin with this byte in UTF-8, as few letters do.
    guard text.utf8.contains(0xE2) else { return nil }
    var open: [UInt32] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202D, 0x202E:
        return (
          "the character \(name(scalar.value)) shows letters in another order than they have",
          "delete it; a script written from right to left needs none"
        )
      case 0x202A, 0x202B, 0x2066...0x2068: open.append(scalar.value)
      // A line ends with all that was open in it.
      case 0x0A:
        if let first = open.first { return unended(first) }
      case 0x202C: if open.last.map({ $0 < 0x2066 }) == true { open.removeLast() }
      case 0x2069:
        if let index = open.lastIndex(where: { $0 >= 0x2066 }) { open.removeSubrange(index...) }
      default: break
      }
    }
    return open.first.map(unended)
  }

  private static func unended(_ value: UInt32) -> (message: String, help: String) {
    let end: UInt32 = value < 0x2066 ? 0x202C : 0x2069
    return (
      "the character \(name(value)) turns the direction of what comes after, and nothing ends it",
      "end it with \(name(end)), or delete it"
    )
  }

  private static func name(_ value: UInt32) -> String {
    "U+" + String(value, radix: 16, uppercase: true)
  }
}
