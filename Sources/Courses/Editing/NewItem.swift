internal import Diagnostics

/// A page, a question or a handout that is to be written and entered where it belongs.
package enum NewItem: Sendable {
  /// In a module, the last one if none is named.
  case page(id: String, title: String?, module: String?)
  /// In a file, the first question bank if none is named.
  case question(id: String, kind: String = "choice", file: String?)
  /// In the toolkit, for a stage, the first one if none is named.
  case handout(id: String, title: String?, stage: String?)

  /// Why an item cannot be made.
  package struct Refusal: Error {
    package let message: String
  }

  /// What becomes of the files of a course.
  package func changes(in folder: SourceFolder) throws(Refusal) -> [SourceChange] {
    let read = CourseReader.read(folder)
    guard let course = read.course else {
      throw Refusal(message: read.findings.first?.message ?? "there is no course.yaml")
    }
    switch self {
    case .page(let id, let title, let module):
      return try page(id, title ?? Self.title(from: id), module, course, folder)
    case .question(let id, let kind, let file):
      return try question(id, kind, file, course, folder)
    case .handout(let id, let title, let stage):
      return try handout(id, title ?? Self.title(from: id), stage, course, folder)
    }
  }

  private static func title(from id: String) -> String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func isFree(_ id: String, _ taken: [String], _ kind: String) throws(Refusal) {
    guard Forms.isID(id) else {
      throw Refusal(
        message:
          "'\(id)' is not an id: a small letter, then at most 63 small letters, digits or hyphens")
    }
    guard !taken.contains(id) else {
      throw Refusal(message: "there is a \(kind) '\(id)' already")
    }
  }

  private static func isFree(_ path: String, _ course: Course) throws(Refusal) {
    guard course.files[path] == nil else { throw Refusal(message: "'\(path)' exists already") }
  }

  // MARK: Pages

  private func page(
    _ id: String, _ title: String, _ module: String?, _ course: Course, _ folder: SourceFolder
  ) throws(Refusal) -> [SourceChange] {
    try Self.isFree(id, course.pages.map(\.id.value), "page")
    let modules = course.definition.modules
    guard let home = module.map({ name in modules.first { $0.id.value == name } }) ?? modules.last
    else {
      let known = modules.map(\.id.value).joined(separator: ", ")
      throw Refusal(message: "there is no module '\(module ?? "")'; there are: \(known)")
    }
    let path = "modules/\(home.id.value)/\(id).md"
    try Self.isFree(path, course)
    let text = """
      ---
      id: \(id)
      title: \(YAMLText.quotedIfNeeded(title))
      duration: PT5M
      ---

      What learners should take from this page, in a sentence or two.

      ## A first step

      What you would say to someone across a table.

      """
    var definition = try DefinitionText(folder)
    try definition.enter(path, inListOf: ["modules", home.id.value, "pages"])
    return [.write(path: path, old: nil, new: text), definition.change]
  }

  // MARK: Questions

  private func question(
    _ id: String, _ kind: String, _ file: String?, _ course: Course, _ folder: SourceFolder
  ) throws(Refusal) -> [SourceChange] {
    try Self.isFree(id, course.questions.map(\.id.value), "question")
    guard let block = QuestionTemplate.block(id: id, kind: kind) else {
      let known = QuestionKind.names.joined(separator: ", ")
      throw Refusal(message: "there is no kind '\(kind)'; there are: \(known)")
    }
    let path =
      file.flatMap { SourcePath.resolve($0) } ?? course.banks.first?.path
      ?? "questions/questions.md"
    guard course.files.isFile(path) else {
      guard path.hasPrefix("questions/"), path.hasSuffix(".md") else {
        throw Refusal(message: "there is no file '\(path)'; a new bank is questions/NAME.md")
      }
      let name = path.dropFirst("questions/".count).dropLast(".md".count)
      let bank = ItemID.from(String(name))
      try Self.isFree(bank, course.banks.map(\.id.value), "question bank")
      let head = "---\nid: \(bank)\ntitle: \(Self.title(from: bank))\n---\n\n"
      return [.write(path: path, old: nil, new: head + block)]
    }
    guard let bytes = try? folder.bytes(of: path), var lines = SourceLines(bytes) else {
      throw Refusal(message: "the lines of '\(path)' end in several ways; make them alike first")
    }
    let old = lines.text
    while lines.lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    lines.insert(
      [""] + block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      after: lines.lines.count)
    return [.write(path: path, old: old, new: lines.text)]
  }

  // MARK: Handouts

  private func handout(
    _ id: String, _ title: String, _ stage: String?, _ course: Course, _ folder: SourceFolder
  ) throws(Refusal) -> [SourceChange] {
    try Self.isFree(id, (course.handouts + course.elsewhere.handouts).map(\.id.value), "handout")
    let path = "toolkit/\(id).md"
    try Self.isFree(path, course)
    let stages = course.definition.toolkit?.stages.map(\.id.value) ?? []
    if let stage, !stages.isEmpty, !stages.contains(stage) {
      throw Refusal(
        message: "there is no stage '\(stage)'; there are: \(stages.joined(separator: ", "))")
    }
    let home = stage ?? stages.first ?? "start"
    guard Forms.isID(home) else { throw Refusal(message: "'\(home)' is not an id") }
    let text = """
      ---
      id: \(id)
      title: \(YAMLText.quotedIfNeeded(title))
      summary: What it helps to do, in a sentence.
      ---

      Who fills it in, when, and how long it takes.

      ```form
      fields:
        - {id: who, kind: text, label: Who filled it in}
        - {id: day, kind: date, label: Date}
        - id: steps
          kind: table
          label: What we will do
          columns:
            - {id: what, title: What}
            - {id: who, title: Who}
            - {id: until, title: Until when}
          grows: true
      ```

      """
    var definition = try DefinitionText(folder)
    // Which of several it serves only its author knows; a finding asks for what nothing serves.
    let objectives = course.definition.objectives.map(\.id.value)
    let served =
      objectives.count == 1 ? ", objectives: [\(objectives.joined())]" : ""
    let entry = "{file: \(path), stages: [\(home)]\(served)}"
    if course.definition.toolkit == nil {
      definition.append([
        "", "toolkit:", "  stages:", "    - id: \(home)", "      title: \(Self.title(from: home))",
        "  handouts:", "    - \(entry)",
      ])
    } else {
      try definition.enter(entry, inListOf: ["toolkit", "handouts"])
    }
    return [.write(path: path, old: nil, new: text), definition.change]
  }
}

/// The text of `course.yaml`, changed without losing its comments and its form.
private struct DefinitionText {
  private static let path = "course.yaml"
  private let root: YAMLValue
  private let old: String
  private var lines: SourceLines

  init(_ folder: SourceFolder) throws(NewItem.Refusal) {
    guard let bytes = try? folder.bytes(of: Self.path), let lines = SourceLines(bytes) else {
      throw .init(message: "the lines of course.yaml end in several ways; make them alike first")
    }
    var reader = YAMLReader(lines.lines.joined(separator: "\n"), file: Self.path)
    guard let root = reader.read() else { throw .init(message: "course.yaml cannot be read") }
    self.root = root
    self.lines = lines
    old = lines.text
  }

  var change: SourceChange { .write(path: Self.path, old: old, new: lines.text) }

  mutating func append(_ new: [String]) {
    while lines.lines.last?.isEmpty == true { lines.removeLast() }
    lines.insert(new + [""], after: lines.lines.count)
  }

  /// Adds an item to a list; `path` has keys, and ids of entries of lists.
  mutating func enter(_ item: String, inListOf path: [String]) throws(NewItem.Refusal) {
    var value = root
    for step in path.dropLast() {
      let next = value[step] ?? value.items.first { $0["id"]?.text?.value == step }
      guard let next else { throw refusal(item, path) }
      value = next
    }
    let key = path.last ?? ""
    guard let entry = value.entries.last(where: { $0.key.value == key }) else {
      throw refusal(item, path)
    }
    if case .list(let items, _) = entry.value, isFlow(entry.value.location) {
      try addToFlow(item, after: entry.value.location, isFirst: items.isEmpty, path)
    } else if let last = entry.value.items.last {
      addToBlock(item, after: last.location)
    } else if entry.value.isEmpty, !lines[entry.key.location.line].contains("{") {
      let indent = String(repeating: " ", count: entry.key.location.column + 1)
      lines.insert(["\(indent)- \(item)"], after: entry.key.location.line)
    } else {
      throw refusal(item, path)
    }
  }

  private func isFlow(_ place: SourceLocation) -> Bool {
    lines[place.line].unicodeScalars.dropFirst(place.column - 1).first == "["
  }

  /// Behind the last item with all that is indented below it.
  private mutating func addToBlock(_ item: String, after last: SourceLocation) {
    let dash = lines[last.line].unicodeScalars.prefix(last.column - 1).reversed().drop { $0 != "-" }
    let indent = max(0, dash.count - 1)
    var end = last.line
    var number = end + 1
    while number <= lines.lines.count {
      let text = lines[number]
      let isBlank = text.allSatisfy(\.isWhitespace)
      guard isBlank || text.prefix(while: { $0 == " " }).count > indent else { break }
      if !isBlank { end = number }
      number += 1
    }
    lines.insert([String(repeating: " ", count: indent) + "- " + item], after: end)
  }

  private mutating func addToFlow(
    _ item: String, after start: SourceLocation, isFirst: Bool, _ path: [String]
  ) throws(NewItem.Refusal) {
    var depth = 0
    var quote: Unicode.Scalar?
    for number in start.line...lines.lines.count {
      let scalars = Array(lines[number].unicodeScalars)
      for index in scalars.indices where number > start.line || index >= start.column - 1 {
        let scalar = scalars[index]
        if let open = quote {
          if scalar == open { quote = nil }
        } else if scalar == "\"" || scalar == "'" {
          quote = scalar
        } else if scalar == "[" || scalar == "{" {
          depth += 1
        } else if scalar == "]" || scalar == "}" {
          depth -= 1
          guard depth > 0 else {
            let head = String(String.UnicodeScalarView(scalars[..<index]))
            let tail = String(String.UnicodeScalarView(scalars[index...]))
            lines[number] = head + (isFirst ? "" : ", ") + item + tail
            return
          }
        }
      }
    }
    throw refusal(item, path)
  }

  private func refusal(_ item: String, _ path: [String]) -> NewItem.Refusal {
    .init(
      message: "cannot find the list in course.yaml; add this to \(path.joined(separator: " / ")):"
        + " \(item)")
  }
}

/// Texts as YAML scalars.
enum YAMLText {
  /// The text, in quotes where YAML would read something else.
  static func quotedIfNeeded(_ text: String) -> String {
    let isPlain = text.wholeMatch(of: /[A-Za-z][A-Za-z0-9 ,.()?!-]*/) != nil && !text.hasSuffix(" ")
    return isPlain ? text : JSONText.quoted(text)
  }

  /// What stands between the brackets of a list that somebody wrote without them: what is between
  /// commas, each in quotes where it needs them.
  static func flowItems(_ text: String) -> String {
    text.split(separator: ",").map { part in
      let item = part.split(separator: " ").joined(separator: " ")
      let isPlain = item.wholeMatch(of: /[A-Za-z0-9.][^\[\]{},:#"'&*!|>%@`]*/) != nil
      return isPlain ? item : JSONText.quoted(item)
    }.joined(separator: ", ")
  }
}
