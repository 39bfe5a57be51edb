internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The certificate of completion, which the player opens for those who have completed the course.
struct CertificatePage {
  let course: Course
  let references: References

  /// The page, if the course has one.
  func render() -> [RenderedPage] {
    guard let certificate = course.definition.certificate else { return [] }
    let definition = course.definition
    let heading = certificate.title.map { ">\(references.escaped($0.value))" }
    let provider = definition.provider.map {
      "<p class=\"certificate-provider\">\(references.escaped($0))</p>\n"
    }
    let statement = certificate.statement.map {
      "<p class=\"certificate-statement\">\(references.escaped($0.value))</p>\n"
    }
    // Whatever the author says, nothing more is claimed.
    let limits = statement == nil ? "certificate.limits" : "certificate.limits.stated"
    return [
      RenderedPage(
        html: """
          <article class="page special" data-special="certificate" \
          aria-labelledby="certificate--title" hidden>
          <div class="certificate-sheet">
          \(provider ?? "")<h1 id="certificate--title" tabindex="-1"\
          \(heading ?? " data-text=\"certificate.title\">")</h1>
          <p data-text="certificate.given"></p>
          <p class="certificate-name"></p>
          <p data-text="certificate.completed"></p>
          <p class="certificate-course">\(references.escaped(definition.title.value))</p>
          <dl class="certificate-facts">
          <div><dt data-text="certificate.date"></dt><dd class="certificate-date"></dd></div>
          \(hours)</dl>
          \(alignments)\(statement ?? "")\(signature)<div class="certificate-notes">
          <p data-text="\(limits)"></p>
          <p class="certificate-date-note" data-text="certificate.dateunknown" hidden></p>
          <p class="certificate-name-note" data-text="certificate.typed" hidden></p>
          </div>
          </div>
          </article>

          """)
    ]
  }

  private var hours: String {
    course.definition.certificate?.hours.map {
      "<div><dt data-text=\"certificate.hours\"></dt>"
        + "<dd data-text=\"about.hours\" data-count=\"\($0)\"></dd></div>\n"
    } ?? ""
  }

  private var alignments: String {
    let items = course.definition.alignments.map {
      "<li>\(references.escaped("\($0.framework) \($0.code), \($0.title)"))</li>\n"
    }
    guard !items.isEmpty else { return "" }
    return """
      <h2 data-text="about.alignments"></h2>
      <ul class="certificate-alignments">
      \(items.joined())</ul>

      """
  }

  private var signature: String {
    guard
      let path = (course.definition.certificate?.signature?.value).flatMap({
        SourcePath.resolve($0)
      })
    else { return "" }
    let words = PlayerStrings.of(course.definition.language)
    let provider = course.definition.provider.map {
      "<figcaption>\(references.escaped($0))</figcaption>"
    }
    return "<figure class=\"certificate-signature\"><img src=\"\(AssetName.name(for: path))\""
      + " alt=\"\(words.plain("certificate.signature"))\">\(provider ?? "")</figure>\n"
  }
}
