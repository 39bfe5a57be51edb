internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The page of meetings; a course without any planned says so.
struct SessionsPage {
  let course: Course
  let references: References

  /// The page, if the course has a word on sessions.
  func render() -> [RenderedPage] {
    guard let sessions = course.definition.sessions else { return [] }
    let items = sessions.sorted { $0.start.value < $1.start.value }.map(html)
    let list =
      items.isEmpty
      ? "<p class=\"no-sessions\" data-text=\"sessions.none\"></p>\n"
      : "<ul class=\"sessions\">\n\(items.joined())</ul>\n"
    return [
      RenderedPage(
        html: """
          <article class="page special" data-special="sessions" aria-labelledby="sessions--title" \
          hidden>
          <h1 id="sessions--title" tabindex="-1" data-text="sessions.title"></h1>
          \(list)</article>

          """)
    ]
  }

  private func html(_ session: Session) -> String {
    let status =
      ["moved", "cancelled"].contains(session.status)
      ? "<p class=\"session-status\"><strong data-text=\"sessions.\(session.status ?? "")\"></strong></p>\n"
      : ""
    let capacity = session.capacity.map {
      "<p class=\"session-capacity\" data-text=\"sessions.capacity\" data-count=\"\($0)\"></p>\n"
    }
    let zone = session.timezone.map { " (\(references.escaped($0)))" } ?? ""
    let end = session.end.map { " – \(time($0.value))" } ?? ""
    let place =
      session.place.map { "<p class=\"session-place\">\(references.escaped($0))</p>\n" } ?? ""
    let links = [("sessions.join", session.url), ("sessions.register", session.registration)]
      .compactMap { key, url in
        url.map {
          "<p><a class=\"external\" href=\"\(HTMLText.escaped(HTMLText.escapedURL($0)))\""
            + " target=\"_blank\" rel=\"noopener\"><span data-text=\"\(key)\"></span>"
            + References.cue("link.new", "external") + "</a></p>\n"
        }
      }
    return """
      <li class="session" data-end="\(references.escaped(session.end?.value ?? session.start.value))">
      <h2>\(references.escaped(session.title.value))</h2>
      \(status)<p class="session-time">\(time(session.start.value))\(end)\(zone)</p>
      \(place)\(capacity ?? "")\(links.joined())</li>

      """
  }

  /// The time as the author wrote it; conversion to the learner's zone is the browser's.
  private func time(_ text: String) -> String {
    let shown = HTMLText.escaped(text.replacing("T", with: " "))
    return "<time datetime=\"\(HTMLText.escaped(text.replacing(" ", with: "T")))\">\(shown)</time>"
  }
}
