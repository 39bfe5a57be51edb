internal import Courses
internal import MarkdownText

/// The form in which learners say what the course calls their own people and places.
struct OwnValuesPage {
  let course: Course

  /// The page, if there is something to say.
  func render() -> [RenderedPage] {
    let variables = course.definition.offeredVariables
    guard !variables.isEmpty else { return [] }
    return [
      RenderedPage(
        html: """
          <article class="page special" data-special="make-it-yours" \
          aria-labelledby="make-it-yours--title" hidden>
          <h1 id="make-it-yours--title" tabindex="-1" data-text="own.title"></h1>
          <p class="own-about" data-text="own.about"></p>
          <form class="own" autocomplete="off">
          \(variables.map(field).joined())\
          <p class="own-actions"><button class="button primary" data-text="own.save"></button>
          <button class="button quiet" type="button" data-text="own.reset"></button></p>
          <p class="own-told" role="status"></p>
          <p class="own-kept"></p>
          \(paper)\
          </form>
          <dialog class="dialog own-sure" id="own-sure" aria-labelledby="own-sure--title">
          <form method="dialog"><h2 id="own-sure--title" data-text="own.sure"></h2>
          <p><button class="button secondary" value="reset" data-text="own.reset"></button>
          <button class="button primary" value="" data-text="own.keep"></button></p></form>
          </dialog>
          </article>

          """)
    ]
  }

  /// What is said of documents that are made beforehand.
  private var paper: String {
    course.handouts.allSatisfy { $0.reference.wanted == [.html] }
      ? "" : "<p class=\"own-paper\" data-text=\"own.paper\"></p>\n"
  }

  /// A field, with a line for how much fits into it; what is in it when nothing is typed is what the
  /// course says itself.
  private func field(_ variable: OfferedVariable) -> String {
    let id = "own--\(variable.name)"
    return """
      <div class="own-field"><label for="\(id)">\(HTMLText.escaped(variable.label))</label>
      <input class="field" type="text" id="\(id)" name="\(variable.name)" \
      maxlength="\(variable.max)" dir="auto" placeholder="\(HTMLText.escaped(variable.value))" \
      aria-describedby="\(id)--longest"><p class="own-longest" id="\(id)--longest" aria-live="polite"></p></div>

      """
  }
}
