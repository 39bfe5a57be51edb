internal import CYAML

/// What a YAML text consists of, read through libyaml one event after the other; an event is what
/// YAML 1.1 §3.1 calls one: the beginning of a list, a scalar, an alias and so on.
struct YAMLEvents: ~Copyable {
  /// A place in the text, both numbers from 1; columns counted in Unicode scalars.
  struct Mark {
    let line: Int
    let column: Int
  }

  enum Kind {
    case document, scalar, list, mapping, alias
    /// The end of a list, of a mapping, of the document or of the text.
    case end
  }

  struct Event {
    let kind: Kind
    let mark: Mark
    /// What a scalar says, or the name of the anchor that an alias stands for.
    var text = ""
    /// The name by which aliases know the value.
    var anchor: String?
    /// What kind of value it is said to be, such as `!name`; most are not.
    var tag: String?
    var isPlain = false
    var isQuoted = false
  }

  /// Why the text is no YAML, in libyaml's words.
  struct Fault: Error {
    let problem: String
    let mark: Mark
    /// What was being read, and where it began.
    var context: (text: String, mark: Mark)?
  }

  private let text: UnsafeBufferPointer<UInt8>
  /// libyaml keeps the parser's address.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  /// The text is UTF-8 and has to outlive the events.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after the last, ends without end.
  mutating func next() throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    let mark = Mark(event.start_mark)
    switch event.type {
    case YAML_STREAM_START_EVENT: return try next()
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .document, mark: mark)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let style = scalar.style
      return Event(
        kind: .scalar, mark: mark,
        text: String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
        anchor: Self.text(scalar.anchor), tag: Self.text(scalar.tag),
        isPlain: style == YAML_PLAIN_SCALAR_STYLE,
        isQuoted: style == YAML_SINGLE_QUOTED_SCALAR_STYLE
          || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      return Event(
        kind: .list, mark: mark, anchor: Self.text(list.anchor), tag: Self.text(list.tag))
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      return Event(
        kind: .mapping, mark: mark, anchor: Self.text(mapping.anchor), tag: Self.text(mapping.tag))
    case YAML_ALIAS_EVENT:
      return Event(kind: .alias, mark: mark, text: Self.text(event.data.alias.anchor) ?? "")
    default: return Event(kind: .end, mark: mark)
    }
  }

  /// Whether the text holds something that no YAML may.
  var isUnreadable: Bool { parser.pointee.error == YAML_READER_ERROR }

  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }

  private var fault: Fault {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    // What is no character at all stands at an offset, in bytes.
    if isUnreadable {
      return Fault(problem: problem, mark: mark(at: parser.pointee.problem_offset))
    }
    return Fault(
      problem: problem, mark: Mark(parser.pointee.problem_mark),
      context: parser.pointee.context.map {
        (String(cString: $0), Mark(parser.pointee.context_mark))
      })
  }

  private func mark(at offset: Int) -> Mark {
    let before = text.prefix(offset)
    let line = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let scalars = line.last.map { $0.count { $0 & 0xC0 != 0x80 } } ?? 0
    return Mark(line: line.count, column: scalars + 1)
  }
}

extension YAMLEvents.Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
