internal import Diagnostics

/// Reads YAML into values that know their place in the file.
struct YAMLReader {
  private static let maximumDepth = 100
  /// What the tags of YAML's own kinds of values begin with; all of them are read as text.
  private static let ownTags = "tag:yaml.org,2002:"

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
  /// The places of anchors that no alias has named yet.
  private var unused: [String: SourceLocation] = [:]
  private var firstAlias: SourceLocation?
  /// Whether something was found that leaves open what is meant.
  private var isUnclear = false
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
        return isUnclear ? nil : value
      } catch {
        // A control character was told of when the file was opened.
        if !events.isUnreadable || ControlCharacter.first(in: self.text) == nil {
          findings.append(error.finding)
        }
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
    for (anchor, place) in unused.sorted(by: { $0.value < $1.value }) {
      tellUnused(anchor, at: place)
    }
    return value
  }

  private mutating func value(
    _ event: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int
  ) throws(Refusal) -> YAMLValue {
    if event.kind == .alias { return try anchored(event, depth: depth).value }
    try take(1, reaching: depth, at: event.mark)
    if let tag = event.tag, !tag.hasPrefix(Self.ownTags) {
      tell(
        YAMLSyntax.finding("put a text that begins with ! in quotes", at: location(event.mark)))
    }
    if let anchor = event.anchor { begin(anchor, at: location(event.mark)) }
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
        tell(RepeatedKey.finding(key.value, at: key.location))
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
      let isWritten = event.kind != .alias
      throw syntax(
        "a list or a mapping cannot be a key"
          + (isWritten ? "; put a text that begins with [ or { in quotes" : ""),
        at: event.mark)
    }
    return Located(text, at: location(event.mark, length: text.unicodeScalars.count))
  }

  /// Until the value of an anchor is whole, no alias can stand for it.
  private mutating func begin(_ anchor: String, at place: SourceLocation) {
    if let other = unused.updateValue(place, forKey: anchor) { tellUnused(anchor, at: other) }
    anchors[anchor] = nil
  }

  /// A text that begins with `&` would be there without its first word.
  private mutating func tellUnused(_ anchor: String, at place: SourceLocation) {
    tell(
      YAMLSyntax.finding(
        "put a text that begins with & in quotes; no alias *\(anchor) asks for it", at: place))
  }

  private mutating func tell(_ finding: Diagnostic) {
    findings.append(finding)
    isUnclear = true
  }

  private mutating func anchored(
    _ alias: YAMLEvents.Event, depth: Int
  ) throws(Refusal) -> Anchored {
    let place = location(alias.mark)
    firstAlias = firstAlias ?? place
    guard let anchored = anchors[alias.text] else {
      throw syntax(
        "put a text that begins with * in quotes; an alias needs &\(alias.text) and all that it"
          + " names before it",
        at: alias.mark)
    }
    unused[alias.text] = nil
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
      let (words, isAtBeginning) = error.words(in: text, linesBefore: linesBefore)
      throw syntax(words, at: isAtBeginning ? error.context?.mark ?? error.mark : error.mark)
    }
  }

  private func syntax(_ problem: String, at mark: YAMLEvents.Mark) -> Refusal {
    Refusal(finding: YAMLSyntax.finding(problem, at: location(mark)))
  }

  private func location(_ mark: YAMLEvents.Mark, length: Int = 1) -> SourceLocation {
    start.moved(toLine: mark.line + linesBefore, column: mark.column, length: length)
  }
}
