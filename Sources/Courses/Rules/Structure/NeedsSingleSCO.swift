package import Diagnostics

/// Finds assessments, and a certificate, that a package with a SCO for each module cannot hold.
package enum NeedsSingleSCO: CourseRule {
  package static let description = RuleDescription(
    id: "course/needs-single-sco",
    summary: "assessment across modules, or certificate, in a package with a SCO for each module",
    why: "A SCO knows its own module only; the answers of one module are not seen in another.",
    passing: [
      RuleExample([
        "course.yaml": "packaging: per-module\n",
        "modules/welcome.md": Self.question + Self.assessment,
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        packaging: per-module
        modules:
          - {id: first, title: First, pages: [modules/welcome.md]}
          - {id: second, title: Second, pages: [modules/more.md]}

        """,
        "modules/welcome.md": Self.question,
        "modules/more.md": "---\nid: more\ntitle: More\n---\n"
          + Self.assessment.replacing("[who", with: "[↓who"),
      ]),
      RuleExample(["course.yaml": "packaging: per-module\ncertificate: ↓true\n"]),
    ]
  )

  private static let question = """
    ```question
    id: who
    kind: true-false
    prompt: All decide.
    answer: true
    feedback: {correct: Yes., incorrect: No.}
    ```

    """
  private static let assessment = """
    ```assessment
    id: check
    title: Check
    questions: [who]
    ```

    """

  package static func check(_ course: Course) -> [Diagnostic] {
    let targets = course.definition.targets.map(\.value.name)
    guard targets.contains(where: { course.packaging(for: $0) == .perModule }) else { return [] }
    var homes: [String: String] = [:]
    for page in course.pages {
      for question in page.questions {
        homes[question.id.value] = course.module(of: page)?.id.value
      }
    }
    let certificate = course.definition.certificate.map {
      diagnostic(
        "a certificate of the whole course, where each module is a SCO of its own",
        at: $0.location, help: "package the course as one SCO, or leave the certificate out")
    }
    return [certificate].compactMap { $0 }
      + course.pages.flatMap { page -> [Diagnostic] in
        guard let module = course.module(of: page)?.id.value else { return [] }
        return page.assessments.flatMap(\.listedQuestions).compactMap { question in
          guard let home = homes[question.value], home != module else { return nil }
          return diagnostic(
            "the question '\(question.value)' stands in the module '\(home)', which is another SCO",
            at: question.location,
            help: "move the question into a bank, or package the course as one SCO")
        }
      }
  }
}
