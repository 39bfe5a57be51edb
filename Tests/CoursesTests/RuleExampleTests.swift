import CourseTesting
import Courses
import Diagnostics
import Testing

@Suite("rules")
struct RuleExampleTests {
  static let examples: [(id: String, example: RuleExample, fails: Bool)] =
    CourseRules.all.flatMap { rule in
      rule.description.passing.map { (rule.description.id, $0, false) }
        + rule.description.failing.map { (rule.description.id, $0, true) }
    }

  @Test("an example gives its finding at each mark and nowhere else", arguments: examples.indices)
  func example(index: Int) {
    let (id, example, fails) = Self.examples[index]
    let course = ExampleCourse(example)
    let findings = Checker.check(course.folder).findings.filter { $0.rule == id }
    let places = findings.map { Place($0.location) }
    #expect(places == course.marks.map { Place($0) }, "\(id): \(example.shownText)")
    #expect(fails == !findings.isEmpty || course.marks.isEmpty, "\(id): \(example.shownText)")
  }

  @Test("an example that passes a rule has no errors of others", arguments: examples.indices)
  func silence(index: Int) {
    let (id, example, fails) = Self.examples[index]
    guard !fails else { return }
    let errors = Checker.check(ExampleCourse(example).folder).findings
      .filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(id): \(example.shownText)")
  }

  @Test("rule names are unique and in the form group/bad-pattern")
  func names() {
    let ids = CourseRules.all.map { $0.description.id }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z]+\/[a-z0-9-]+/) != nil })
  }

  struct Place: Equatable, CustomStringConvertible {
    let description: String
    init(_ location: Diagnostics.SourceLocation) {
      description = "\(location.file):\(location.line):\(location.column)"
    }
  }
}

extension RuleExample {
  fileprivate var shownText: String { files.map { "\($0.name):\n\($0.text)" }.joined() }
}
