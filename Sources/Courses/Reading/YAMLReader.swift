internal import Diagnostics
internal import Yams

/// Reads YAML through Yams into values that know their place in the file.
struct YAMLReader {
  private static let maximumDepth = 100
  /// Yams makes a new one whenever it is asked, and nothing here changes it.
  private nonisolated(unsafe) static let constructor = Constructor.default

  /// The beginning of the file.
  private let start: SourceLocation
  /// How many lines of the file stand before the text.
  let linesBefore: Int
  private let text: String
  private var budget: Int
  /// What made reading stop.
  private var excess: Diagnostic?
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
    // Yams compares keys before anything can be counted, so keys made of aliases come first.
    if let place = aliasKey {
      findings.append(ExplosiveAliases.finding(at: place))
      return nil
    }
    do {
      // All values are read as text, and by default Yams asks the environment for the encoding.
      let root = try Yams.compose(yaml: text, .basic, Self.constructor, .utf8)
      guard let root else { return .mapping([], location(nil)) }
      let value = convert(root, depth: 0)
      guard let excess else { return value }
      findings.append(excess)
    } catch let error as YamlError {
      findings.append(finding(for: error))
    } catch {
      findings.append(YAMLSyntax.finding("\(error)", at: location(nil)))
    }
    return nil
  }

  private mutating func convert(_ node: Node, depth: Int) -> YAMLValue {
    budget -= 1
    guard budget >= 0, depth < Self.maximumDepth else {
      excess =
        excess
        ?? (budget < 0
          ? ExplosiveAliases.finding(at: firstAlias)
          : NestedTooDeep.finding(at: location(node.mark)))
      return .list([], location(node.mark))
    }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence where excess == nil { items.append(convert(item, depth: depth + 1)) }
      return .list(items, location(node.mark))
    case .mapping(let mapping):
      var entries: [YAMLValue.Entry] = []
      for (key, value) in mapping where excess == nil {
        let name = key.scalar?.string ?? ""
        let place = location(key.mark, length: name.unicodeScalars.count)
        entries.append(
          .init(key: Located(name, at: place), value: convert(value, depth: depth + 1)))
      }
      return .mapping(entries, location(node.mark))
    case .alias:
      return .scalar("", isPlain: true, location(node.mark))
    }
  }

  private mutating func scalar(_ scalar: Node.Scalar) -> YAMLValue {
    // Escapes can write what the text itself may not hold.
    if let found = ControlCharacter.first(in: scalar.string) {
      findings.append(ControlCharacter.finding(found.scalar, at: location(scalar.mark)))
    }
    let length = scalar.string.contains("\n") ? 1 : scalar.string.unicodeScalars.count
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    return .scalar(
      scalar.string, isPlain: scalar.style == .plain || scalar.style == .any,
      location(scalar.mark, length: isQuoted ? length + 2 : length))
  }

  private func location(_ mark: Mark?, length: Int = 1) -> SourceLocation {
    location(line: mark?.line ?? 1, column: mark?.column ?? 1, length: length)
  }

  private func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
    start.moved(toLine: line + linesBefore, column: column, length: length)
  }

  private var firstAlias: SourceLocation {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let scalars = Array(line.unicodeScalars)
      if let column = scalars.indices.first(where: { isAlias(at: $0, in: scalars) }) {
        return location(line: index + 1, column: column + 1)
      }
    }
    return location(nil)
  }

  private func isAlias(at index: Int, in line: [Unicode.Scalar]) -> Bool {
    line[index] == "*" && index + 1 < line.count && line[index + 1].properties.isAlphabetic
      && (index == 0 || " [,:{-".unicodeScalars.contains(line[index - 1]))
  }

  private func finding(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let isUnterminated = problem == "found unexpected end of stream"
      let place = isUnterminated ? context?.mark ?? mark : mark
      return YAMLSyntax.finding(words(for: problem, context, at: mark), at: location(place))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.sorted().first ?? ""
      return RepeatedKey.finding(key, at: location(of: key, after: context.mark))
    case .reader(let problem, let offset, _, _):
      let before = text.utf8.prefix(offset ?? 0)
      let line = before.count { $0 == 0x0A } + 1
      return YAMLSyntax.finding(problem, at: location(line: line, column: 1))
    default:
      return YAMLSyntax.finding("\(error)", at: location(nil))
    }
  }

  /// libyaml's words, put so that an author knows what to do.
  private func words(for problem: String, _ context: YamlError.Context?, at mark: Mark) -> String {
    switch problem {
    case "found character that cannot start any token":
      return character(at: mark) == "\t"
        ? "a tab cannot indent; use spaces" : "put a text that begins with this character in quotes"
    case "mapping values are not allowed in this context":
      return "a second ': ' in one line; put the text in quotes if it holds one"
    case "found unexpected end of stream": return "this quote is never closed"
    case "but found another document": return "a second document begins here; keep one"
    case "did not find expected node content": return "a value is missing before this place"
    case let words where words.hasPrefix("Maximum nesting level"): return "nested far too deep"
    default:
      return problem
        + (context.map { " \($0.text) that begins in line \($0.mark.line + linesBefore)" } ?? "")
    }
  }

  private func character(at mark: Mark) -> Unicode.Scalar? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
  }

  /// Yams names the mapping only, so the second key of this name is looked up.
  private func location(of key: String, after mark: Mark) -> SourceLocation {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
    let before = String.UnicodeScalarView(start.unicodeScalars.prefix(mark.column - 1))
    let isFlow = String(before).last { $0 != " " } == "{"
    var seen = false
    for (index, line) in lines.enumerated().dropFirst(mark.line - 1) {
      for column in columns(of: key, in: line) {
        let isInside =
          isFlow ? index > mark.line - 1 || column >= mark.column : column == mark.column
        guard isInside else { continue }
        if seen {
          return location(line: index + 1, column: column, length: key.unicodeScalars.count)
        }
        seen = true
      }
    }
    return location(mark)
  }

  /// Where a key, quoted or not, stands in a line, in columns from 1.
  private func columns(of key: String, in line: Substring) -> [Int] {
    ["\(key):", "\"\(key)\":", "'\(key)':"].flatMap { written in
      line.ranges(of: written).filter { range in
        range.lowerBound == line.startIndex
          || " {,".contains(line[line.index(before: range.lowerBound)])
      }.map { line[..<$0.lowerBound].unicodeScalars.count + 1 }
    }.sorted()
  }

  /// A mapping key that is an alias or a collection, where the text has anchors to multiply.
  private var aliasKey: SourceLocation? {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let match = line.firstMatch(of: /(?:^|[\s{,\[])(?:\?\s+[*\[{&]|\*[^\s,\]}]+\s+:\s)/) {
        let column = line[..<match.range.lowerBound].unicodeScalars.count + 1
        return location(line: index + 1, column: column)
      }
    }
    return nil
  }
}
