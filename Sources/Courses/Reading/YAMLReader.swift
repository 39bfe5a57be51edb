internal import Diagnostics
internal import Yams

/// Reads YAML through Yams into values that know their place in the file.
struct YAMLReader {
  let file: String
  /// How many lines of the file stand before the text.
  let linesBefore: Int
  private let text: String
  private var budget: Int
  private(set) var findings: [Diagnostic] = []

  init(_ text: String, file: String, linesBefore: Int = 0) {
    self.text = text
    self.file = file
    self.linesBefore = linesBefore
    // Without aliases a text cannot hold more values than characters.
    budget = 1_000 + text.utf8.count
  }

  /// The value, or nil with a finding; an empty text is an empty mapping.
  mutating func read() -> YAMLValue? {
    do {
      // One node a byte at the most, so only aliases can pass the budget.
      let root = try Yams.compose(yaml: text)
      guard let root else { return .mapping([], location(nil)) }
      let value = convert(root, depth: 0)
      if budget < 0 {
        findings.append(ExplosiveAliases.finding(at: firstAlias))
        return nil
      }
      return value
    } catch let error as YamlError {
      findings.append(finding(for: error))
    } catch {
      findings.append(YAMLSyntax.finding("\(error)", at: location(nil)))
    }
    return nil
  }

  private mutating func convert(_ node: Node, depth: Int) -> YAMLValue {
    budget -= 1
    guard budget >= 0, depth < 200 else {
      budget = -1
      return .list([], location(node.mark))
    }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence where budget >= 0 { items.append(convert(item, depth: depth + 1)) }
      return .list(items, location(node.mark))
    case .mapping(let mapping):
      var entries: [YAMLValue.Entry] = []
      for (key, value) in mapping where budget >= 0 {
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

  private func scalar(_ scalar: Node.Scalar) -> YAMLValue {
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
    SourceLocation(file: file, line: line + linesBefore, column: column, length: length)
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
      let where_ = context.map { " \($0.text) that begins in line \($0.mark.line + linesBefore)" }
      return YAMLSyntax.finding(problem + (where_ ?? ""), at: location(mark))
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

  /// Yams names the mapping only, so the second line that begins with the key is looked up.
  private func location(of key: String, after mark: Mark) -> SourceLocation {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var seen = false
    for (index, line) in lines.enumerated().dropFirst(mark.line - 1) {
      let start = index == mark.line - 1 ? mark.column - 1 : line.prefix { $0 == " " }.count
      guard start == mark.column - 1, line.dropFirst(start).hasPrefix(key + ":") else { continue }
      if seen {
        return location(
          line: index + 1, column: start + 1, length: key.unicodeScalars.count)
      }
      seen = true
    }
    return location(mark)
  }
}
