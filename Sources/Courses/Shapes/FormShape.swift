/// The shape of a `form` block of a handout.
enum FormShape {
  static let shape = Shape.mapping([
    Key("title", .text(.any), "a heading above the fields"),
    Key("fields", .list(.mapping(field), atLeast: 1, atMost: 100), .required, "what to fill in"),
  ])

  static let mostLines = 40
  static let mostRows = 60

  private static let field: [Key] = [
    Key("id", .text(.id), .required, "the field's id, unique on the handout"),
    Key("kind", .text(.oneOf(Form.Kind.names, later: [])), .required, "how it is filled in"),
    Key("label", .text(.any), .required, "what belongs into it"),
    Key("hint", .text(.any), "a word on how to fill it in"),
    Key("lines", .text(.integer(1...mostLines)), "of long-text: how many lines there are on paper"),
    Key(
      "options", .list(.mapping(option), atLeast: 2, atMost: 40),
      "of choice and multiple: what can be chosen"),
    Key("unit", .text(.any), "of number: what it counts"),
    Key("columns", .list(.mapping(column), atLeast: 1, atMost: 8), "of table: its columns"),
    Key(
      "rows",
      .list(of: .text(.any)), "of table: what each row is about; else 'count' rows without names"),
    Key("count", .text(.integer(1...mostRows)), "of table: how many rows there are; 4 if not said"),
    Key("grows", .text(.boolean), "of table: whether rows can be added"),
    Key("from", .text(.integer(0...10)), "of rating: the lowest step; 1 if not said"),
    Key("to", .text(.integer(1...10)), "of rating: the highest step; 5 if not said"),
    Key("low", .text(.any), "of rating: what the lowest step means"),
    Key("high", .text(.any), "of rating: what the highest step means"),
  ]

  private static let option: [Key] = [
    Key("id", .text(.id), .required, "its id"),
    Key("text", .text(.any), .required, "what people read"),
  ]

  private static let column: [Key] = [
    Key("id", .text(.id), .required, "its id"),
    Key("title", .text(.any), .required, "its heading"),
  ]

  /// The keys that each kind has besides those of all.
  static let own: [String: Set<String>] = [
    "long-text": ["lines"], "choice": ["options"], "multiple": ["options"], "number": ["unit"],
    "table": ["columns", "rows", "count", "grows"], "rating": ["from", "to", "low", "high"],
  ]
}
