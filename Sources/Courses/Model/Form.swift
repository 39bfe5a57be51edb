package import Diagnostics
package import MarkdownText

/// What people fill in on a handout.
package struct Form: Sendable {
  package let location: SourceLocation
  package let title: Located<String>?
  package let fields: [Field]

  package struct Field: Sendable {
    package let id: Located<String>
    package let label: Located<String>
    /// A word on how to fill it in.
    package let hint: Located<String>?
    package let kind: Kind
  }

  package enum Kind: Sendable {
    case text
    /// So many lines on paper.
    case longText(lines: Int)
    case choice([Option])
    case multiple([Option])
    case date
    case number(unit: Located<String>?)
    case table(Grid)
    case signature
    case rating(Scale)

    package static let names = [
      "text", "long-text", "choice", "multiple", "date", "number", "table", "signature", "rating",
    ]
  }

  package struct Option: Sendable {
    package let id: Located<String>
    package let text: Located<String>
  }

  /// A table with a header, and rows to fill in.
  package struct Grid: Sendable {
    package let columns: [Option]
    /// What each row is about; empty where rows have no names.
    package let rows: [Located<String>]
    /// How many rows there are at first.
    package let count: Int
    /// Whether people can add rows.
    package let grows: Bool
  }

  /// Steps from one end to the other, each a number.
  package struct Scale: Sendable {
    package let steps: ClosedRange<Int>
    package let low: Located<String>?
    package let high: Located<String>?
  }
}

extension Form {
  /// Everything that people read in it.
  package var texts: [Located<String>] {
    [title].compactMap { $0 }
      + fields.flatMap { [$0.label, $0.hint].compactMap { $0 } + $0.kind.texts }
  }
}

extension Form.Kind {
  fileprivate var texts: [Located<String>] {
    switch self {
    case .text, .longText, .date, .signature: []
    case .choice(let options), .multiple(let options): options.map(\.text)
    case .number(let unit): [unit].compactMap { $0 }
    case .table(let grid): grid.columns.map(\.text) + grid.rows
    case .rating(let scale): [scale.low, scale.high].compactMap { $0 }
    }
  }

  /// What can be chosen, or the columns.
  var options: [Form.Option] {
    switch self {
    case .choice(let options), .multiple(let options): options
    case .table(let grid): grid.columns
    case .text, .longText, .date, .number, .signature, .rating: []
    }
  }
}

/// What a handout is made of.
package enum HandoutBlock: Sendable {
  case markdown(Block)
  case form(Form)
}
