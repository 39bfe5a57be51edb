package import Diagnostics

/// Finds modules with nothing in them.
package enum ModuleWithoutPages: CourseRule {
  package static let description = RuleDescription(
    id: "course/module-without-pages",
    severity: .warning,
    summary: "module without pages",
    why: "The contents would show a heading with nothing below it.",
    passing: [
      RuleExample([
        "course.yaml": "modules: [{id: first, title: First, pages: [modules/welcome.md]}]\n"
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        modules:
          - {id: first, title: First, pages: [modules/welcome.md]}
          - {id: ↓second, title: Second, pages: []}

        """
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let modules = course.definition.modules
    // A course without any page is another finding.
    guard modules.contains(where: { !$0.pages.isEmpty }) else { return [] }
    return modules.filter(\.pages.isEmpty).map { module in
      diagnostic("the module '\(module.id.value)' has no pages", at: module.id.location)
    }
  }
}
