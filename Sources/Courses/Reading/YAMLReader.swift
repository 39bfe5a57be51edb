internal import Diagnostics

/// Reads YAML into values that know their place in the file.
struct YAMLReader {
  private static let maximumDepth = 100
  // What libyaml says of things whose beginning is the place to mend.
  private static let unexpectedEnd = "found unexpected end of stream"
  private static let noName = "did not find expected alphabetic or numeric character"

  /// A value that aliases can stand for.
  private struct Anchored {
    let value: YAMLValue
    /// How many values it holds, itself among them.
    let size: Int
    /// How many levels of values lie below it.
    let height: Int
  }

  /// What made reading stop.
  private struct Refusal: Error {
    let finding: Diagnostic
  }

  /// The beginning of the file.
  private let start: SourceLocation
  /// How many lines of the file stand before the text.
  let linesBefore: Int
  private let text: String
  /// How many values may still come.
  private var budget: Int
  private var deepest = 0
  private var anchors: [String: Anchored] = [:]
  private var firstAlias: SourceLocation?
  private var hasRepeatedKey = false
  private(set) var findings: [Diagnostic] = []

  init(_ text: String, file: String, linesBefore: Int = 0) {
    self.text = text
    start = SourceLocation(file: file)
    self.linesBefore = linesBefore
    // Without aliases a text cannot hold more values than characters.
    budget = 1_000 + text.utf8.count
  }

  /// The value, or nil with a finding; an empty text is an empty mapping.
  mutating func read() -> YAMLValue? {
    var text = text
    return text.withUTF8 { bytes in
      var events = YAMLEvents(bytes)
      do throws(Refusal) {
        let value = try document(&events)
        return hasRepeatedKey ? nil : value
      } catch {
        findings.append(error.finding)
        return nil
      }
    }
  }

  private mutating func document(_ events: inout YAMLEvents) throws(Refusal) -> YAMLValue {
    guard try next(&events).kind == .document else {
      return .mapping([], location(.init(line: 1, column: 1)))
    }
    let value = try value(next(&events), &events, depth: 0)
    _ = try next(&events)
    let last = try next(&events)
    guard last.kind == .end else {
      throw syntax("a second document begins here; keep one", at: last.mark)
    }
    return value
  }

  private mutating func value(
    _ event: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int
  ) throws(Refusal) -> YAMLValue {
    if event.kind == .alias { return try anchored(event, depth: depth).value }
    try take(1, reaching: depth, at: event.mark)
    let (before, above) = (budget, deepest)
    if event.anchor != nil { deepest = depth }
    let value =
      switch event.kind {
      case .list: try list(event, &events, depth: depth)
      case .mapping: try mapping(event, &events, depth: depth)
      default: scalar(event)
      }
    if let anchor = event.anchor {
      anchors[anchor] = Anchored(value: value, size: before - budget + 1, height: deepest - depth)
      deepest = max(above, deepest)
    }
    return value
  }

  private mutating func list(
    _ first: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int
  ) throws(Refusal) -> YAMLValue {
    var items: [YAMLValue] = []
    var event = try next(&events)
    while event.kind != .end {
      items.append(try value(event, &events, depth: depth + 1))
      event = try next(&events)
    }
    return .list(items, location(first.mark))
  }

  private mutating func mapping(
    _ first: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int
  ) throws(Refusal) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    var names: Set<String> = []
    var event = try next(&events)
    while event.kind != .end {
      let key = try key(event, &events, depth: depth + 1)
      if !names.insert(key.value).inserted {
        findings.append(RepeatedKey.finding(key.value, at: key.location))
        hasRepeatedKey = true
      }
      let value = try value(next(&events), &events, depth: depth + 1)
      entries.append(.init(key: key, value: value))
      event = try next(&events)
    }
    return .mapping(entries, location(first.mark))
  }

  private mutating func key(
    _ event: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int
  ) throws(Refusal) -> Located<String> {
    guard case .scalar(let text, _, _) = try value(event, &events, depth: depth) else {
      throw syntax(
        "a list or a mapping cannot be a key; put a text that begins with [ or { in quotes",
        at: event.mark)
    }
    return Located(text, at: location(event.mark, length: text.unicodeScalars.count))
  }

  private mutating func anchored(
    _ alias: YAMLEvents.Event, depth: Int
  ) throws(Refusal) -> Anchored {
    let place = location(alias.mark)
    firstAlias = firstAlias ?? place
    guard let anchored = anchors[alias.text] else {
      throw syntax(
        "put a text that begins with * in quotes; as an alias it needs &\(alias.text) before it",
        at: alias.mark)
    }
    try take(anchored.size, reaching: depth + anchored.height, at: alias.mark)
    return anchored
  }

  /// Counts values that come in.
  private mutating func take(
    _ count: Int, reaching depth: Int, at mark: YAMLEvents.Mark
  ) throws(Refusal) {
    budget -= count
    deepest = max(deepest, depth)
    if budget < 0 {
      throw Refusal(finding: ExplosiveAliases.finding(at: firstAlias ?? location(mark)))
    }
    if depth >= Self.maximumDepth {
      throw Refusal(finding: NestedTooDeep.finding(at: location(mark)))
    }
  }

  private mutating func scalar(_ event: YAMLEvents.Event) -> YAMLValue {
    // Escapes can write what the text itself may not hold.
    if let found = ControlCharacter.first(in: event.text) {
      findings.append(ControlCharacter.finding(found.scalar, at: location(event.mark)))
    }
    let length = event.text.utf8.contains(0x0A) ? 1 : event.text.unicodeScalars.count
    return .scalar(
      event.text, isPlain: event.isPlain,
      location(event.mark, length: event.isQuoted ? length + 2 : length))
  }

  private func next(_ events: inout YAMLEvents) throws(Refusal) -> YAMLEvents.Event {
    do throws(YAMLEvents.Fault) {
      return try events.next()
    } catch {
      let begins = error.problem == Self.unexpectedEnd || error.problem == Self.noName
      throw syntax(words(for: error), at: begins ? error.context?.mark ?? error.mark : error.mark)
    }
  }

  private func syntax(_ problem: String, at mark: YAMLEvents.Mark) -> Refusal {
    Refusal(finding: YAMLSyntax.finding(problem, at: location(mark)))
  }

  /// libyaml's words, put so that an author knows what to do.
  private func words(for fault: YAMLEvents.Fault) -> String {
    switch fault.problem {
    case "found character that cannot start any token":
      return character(at: fault.mark) == "\t"
        ? "a tab cannot indent; use spaces" : "put a text that begins with this character in quotes"
    case "mapping values are not allowed in this context":
      return "a second ': ' in one line; put the text in quotes if it holds one"
    case Self.unexpectedEnd: return "this quote is never closed"
    case Self.noName: return "put a text that begins with * or & in quotes"
    case "did not find expected node content": return "a value is missing before this place"
    default:
      return fault.problem
        + (fault.context.map { " \($0.text) that begins in line \($0.mark.line + linesBefore)" }
          ?? "")
    }
  }

  private func character(at mark: YAMLEvents.Mark) -> Unicode.Scalar? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
  }

  private func location(_ mark: YAMLEvents.Mark, length: Int = 1) -> SourceLocation {
    start.moved(toLine: mark.line + linesBefore, column: mark.column, length: length)
  }
}
