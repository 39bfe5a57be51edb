import Courses
import Diagnostics
import Releases
import Testing

@Suite("rules about releases")
struct ReleaseRuleTests {
  static let examples: [(rule: any Rule.Type, example: RuleExample, fails: Bool)] =
    ReleaseRules.all.flatMap { rule in
      rule.description.passing.map { (rule, $0, false) }
        + rule.description.failing.map { (rule, $0, true) }
    }

  @Test("an example gives its finding at each mark and nowhere else", arguments: examples.indices)
  func example(index: Int) throws {
    let (rule, example, fails) = Self.examples[index]
    let released = try ReleaseExample(example)
    let findings = try released.findings(of: rule)
    let places = findings.map { "\($0.location.file):\($0.location.line):\($0.location.column)" }
    let marks = released.course.marks.map { "\($0.file):\($0.line):\($0.column)" }
    #expect(places == marks, "\(rule.description.id): \(findings.map(\.message))")
    #expect(fails == !findings.isEmpty, "\(rule.description.id)")
  }

  @Test("what an acknowledgement's help proposes is an acknowledgement")
  func proposal() throws {
    let rule = UnacknowledgedMeaning.self
    let example = try ReleaseExample(rule.description.failing[0])
    let help = try #require(try example.findings(of: rule).first?.help)
    for part in ["release: 2.0.0", "change: question/scored-key", "subject: who"] {
      #expect(help.contains(part))
    }
  }
}
