internal import Courses
internal import Diagnostics

/// The first page of a module that is a SCO of its own.
struct ModuleOpening {
  let module: Module
  let course: Course
  let references: References

  func render() -> RenderedPage {
    let summary = module.summary.map {
      "<div class=\"description\"><p>\(references.shown($0.value))</p></div>\n"
    }
    return RenderedPage(
      html: """
        <article class="page special" data-special="about" aria-labelledby="about--title" hidden>
        <h1 id="about--title" tabindex="-1">\(references.shown(module.title.value))</h1>
        <p class="subtitle">\(references.shown(course.definition.title.value))</p>
        \(summary ?? "")\(objectives)</article>

        """)
  }

  private var objectives: String {
    let wanted = Set(module.objectives.map(\.value))
    let items = course.definition.objectives.filter { wanted.contains($0.id.value) }.map {
      "<li data-objective=\"\($0.id.value)\">\(references.shown($0.text.value))</li>\n"
    }
    guard !items.isEmpty else { return "" }
    return """
      <section class="objectives"><h2 data-text="about.objectives"></h2>
      <ul>
      \(items.joined())</ul></section>

      """
  }
}
