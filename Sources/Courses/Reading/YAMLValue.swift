package import Diagnostics

/// A YAML value with its place; every scalar is text until a shape gives it a type.
package indirect enum YAMLValue: Sendable {
  case scalar(String, isPlain: Bool, SourceLocation)
  case list([YAMLValue], SourceLocation)
  case mapping([Entry], SourceLocation)

  package struct Entry: Sendable {
    package let key: Located<String>
    package let value: YAMLValue
  }

  package var location: SourceLocation {
    switch self {
    case .scalar(_, _, let location), .list(_, let location), .mapping(_, let location): location
    }
  }

  /// Nothing was written, or `null` or `~`.
  package var isEmpty: Bool {
    if case .scalar(let text, true, _) = self { ["", "~", "null"].contains(text) } else { false }
  }

  package var text: Located<String>? {
    if case .scalar(let text, _, let location) = self, !isEmpty {
      Located(text, at: location)
    } else {
      nil
    }
  }

  package var items: [YAMLValue] {
    if case .list(let items, _) = self { items } else { [] }
  }

  package var entries: [Entry] {
    if case .mapping(let entries, _) = self { entries } else { [] }
  }

  /// The value of a key; an empty one counts as not there.
  package subscript(key: String) -> YAMLValue? {
    entries.last { $0.key.value == key }.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// What kind of value this is, for messages.
  package var kindName: String {
    switch self {
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
