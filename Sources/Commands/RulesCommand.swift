internal import ArgumentParser
internal import Courses
internal import Diagnostics
internal import Releases
internal import Validation

/// `rules`: the handbook of rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists all rules and kinds of change, or explains one with examples.",
    discussion: """
      Examples:
        coursewright rules
        coursewright rules course/unknown-key
        coursewright rules page/added-required
        coursewright rules manifest/missing-file
      """)

  @Argument(
    help: ArgumentHelp("The name of a rule, or of a kind of change.", valueName: "rule"),
    completion: .list(
      RuleHandbook.rules.map { $0.description.id } + ChangeKinds.all.map(\.id)))
  var rule: String?

  func run() throws {
    guard let rule else {
      let rows =
        RuleHandbook.rules.map { $0.description }.map { ($0.id, $0.severity.rawValue, $0.summary) }
        + ChangeKinds.all.map { ($0.id, $0.changeClass.rawValue, $0.summary) }
      let width = rows.map(\.0.count).max() ?? 0
      for (id, weight, summary) in rows {
        let gap = String(repeating: " ", count: width - id.count + 2)
        try Console.write("\(id)\(gap)\(weight)  \(summary)\n")
      }
      return
    }
    if let kind = ChangeKinds.named(rule) { return try Console.write(ChangeHandbook(kind).text) }
    guard let found = RuleHandbook.rules.first(where: { $0.description.id == rule }) else {
      let names = RuleHandbook.rules.map { $0.description.id } + ChangeKinds.all.map(\.id)
      let hint = NearestName.of(rule, in: names).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("there is no rule or change '\(rule)'\(hint)")
    }
    try Console.write(RuleHandbook(found).text)
  }
}

/// The page of one rule.
struct RuleHandbook {
  /// Every rule, about courses first.
  static let rules: [any Rule.Type] = CourseRules.all + ReleaseRules.all + PackageRules.all

  private let rule: any Rule.Type
  private var description: RuleDescription { rule.description }

  init(_ rule: any Rule.Type) { self.rule = rule }

  var text: String {
    var text = "\(description.id): \(description.severity.rawValue)\n\n"
    text += "Finds: \(description.summary)\nWhy:   \(description.why)\n"
    for example in description.failing { text += "\nWrong:\n\n" + failing(example) }
    for example in description.passing { text += "\nRight:\n\n" + shown(example) }
    return text
  }

  /// The same for the documentation.
  var markdown: String {
    var text = "## \(description.id)\n\n**\(description.severity.rawValue)**:"
    text += " \(description.summary).\n\n\(description.why)\n"
    for example in description.failing { text += "\nWrong:\n\n" + failing(example) }
    for example in description.passing { text += "\nRight:\n\n" + shown(example) }
    return text
  }

  /// The example, and what the program says to it.
  private func failing(_ example: RuleExample) -> String {
    shown(example) + "\n" + indented(report(on: example))
  }

  private func report(on example: RuleExample) -> String {
    if let rule = rule as? any PackageRule.Type {
      let package = ExaminedPackage(ExamplePackage(example).source)
      let findings = rule.check(package)
      return TextReport(prefix: "package.zip", usesColor: false) { _ in nil }
        .render(findings.filter { $0.location.file.isEmpty })
        + TextReport(prefix: "", usesColor: false, text: package.text)
        .render(findings.filter { !$0.location.file.isEmpty })
    }
    if rule is any HistoryRule.Type || rule is any GateRule.Type {
      // An example that could not be released is a mistake, which a test finds.
      guard let example = try? ReleaseExample(example),
        let findings = try? example.findings(of: rule)
      else { return "" }
      return text(of: findings, in: example.course)
    }
    let course = ExampleCourse(example)
    let findings = Checker.check(course.folder).findings.filter { $0.rule == description.id }
    return text(of: findings, in: course)
  }

  private func text(of findings: [Diagnostic], in course: ExampleCourse) -> String {
    TextReport(prefix: "", usesColor: false) { file in
      (try? course.folder.bytes(of: file)).map { String(decoding: $0, as: UTF8.self) }
    }.render(findings)
  }

  private func shown(_ example: RuleExample) -> String {
    let files =
      rule is any PackageRule.Type ? ExamplePackage.shown(example) : ExampleCourse.shown(example)
    return files.map { name, text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      // Some examples are long only because length is what is wrong with them.
      let cut = lines.count > 30 ? lines.prefix(12) + ["…"] : lines[...]
      let shown = cut.map { $0.count > 100 ? $0.prefix(99) + "…" : $0 }
      return "    \(name)\n" + indented(shown.joined(separator: "\n"), by: "      | ")
    }.joined()
  }

  private func indented(_ text: String, by indent: String = "    ") -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { "\(indent)\($0)\n" }.joined()
  }
}
