/// What a YAML value may look like: the reader checks by it and the JSON Schemas are written from it.
package indirect enum Shape: Sendable {
  case text(TextForm)
  case list(Shape, atLeast: Int, atMost: Int?)
  case mapping([Key])
  /// Any keys of a form, all with values of one shape.
  case named(keys: TextForm, values: Shape)
  /// A text or a mapping, as the author likes.
  case either(TextForm, [Key])

  static func list(of shape: Shape, atLeast: Int = 0) -> Shape {
    .list(shape, atLeast: atLeast, atMost: nil)
  }

  /// Lists of texts, the commonest kind.
  static func texts(_ form: TextForm, atLeast: Int = 0) -> Shape {
    .list(of: .text(form), atLeast: atLeast)
  }
}

/// One key of a mapping.
package struct Key: Sendable {
  package enum Need: Sendable {
    case required
    case optional
    /// Part of the format, but not something that this version can make.
    case later
  }

  package let name: String
  package let shape: Shape
  package let need: Need
  /// What the key is for, in the words of the JSON Schema.
  package let summary: String

  init(_ name: String, _ shape: Shape, _ summary: String) {
    self.init(name, shape, .optional, summary)
  }

  init(_ name: String, _ shape: Shape, _ need: Need, _ summary: String) {
    self.name = name
    self.shape = shape
    self.need = need
    self.summary = summary
  }
}
