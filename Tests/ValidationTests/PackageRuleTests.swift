import Diagnostics
import Testing
import Validation

@Suite("rules about packages")
struct PackageRuleTests {
  static let examples: [(rule: any PackageRule.Type, example: RuleExample, fails: Bool)] =
    PackageRules.all.flatMap { rule in
      rule.description.passing.map { (rule, $0, false) }
        + rule.description.failing.map { (rule, $0, true) }
    }

  @Test("an example gives its finding at each mark and nowhere else", arguments: examples.indices)
  func example(index: Int) {
    let (rule, example, fails) = Self.examples[index]
    let package = ExamplePackage(example)
    let findings = rule.check(ExaminedPackage(package.source)).sorted()
    let places = findings.map { Place($0.location) }
    #expect(places == package.marks.sorted().map { Place($0) }, "\(rule.description.id)")
    #expect(fails == !findings.isEmpty, "\(rule.description.id)")
  }

  @Test("an example that passes a rule breaks no other", arguments: examples.indices)
  func silence(index: Int) {
    let (rule, example, fails) = Self.examples[index]
    guard !fails else { return }
    let findings = PackageChecker.findings(in: ExaminedPackage(ExamplePackage(example).source))
      .findings
      .filter { $0.severity == .error }
    #expect(findings.map(\.rule) == [], "\(rule.description.id)")
  }

  @Test("rule names are unique and in the form group/bad-pattern")
  func names() {
    let ids = PackageRules.all.map { $0.description.id }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+\/[a-z0-9-]+/) != nil })
  }

  struct Place: Equatable, CustomStringConvertible {
    let description: String
    init(_ location: Diagnostics.SourceLocation) {
      description = "\(location.file):\(location.line):\(location.column)"
    }
  }
}
