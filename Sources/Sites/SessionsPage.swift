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
    let items = sessions.sorted(by: Self.isBefore).map(html)
    let list = items.isEmpty ? "" : "<ul class=\"sessions\">\n\(items.joined())</ul>\n"
    // What is left of them only the day on which they are read can tell.
    let isHidden = items.isEmpty ? "" : " hidden"
    let all =
      items.count < 2
      ? ""
      : SessionCalendars.name(ofAll: sessions).map {
        "<p class=\"sessions-all\">\(calendarLink($0, "sessions.calendars"))</p>\n"
      } ?? ""
    return [
      RenderedPage(
        html: """
          <article class="page special" data-special="sessions" aria-labelledby="sessions--title" \
          hidden>
          <h1 id="sessions--title" tabindex="-1" data-text="sessions.title"></h1>
          \(all)\(list)<p class="no-sessions" data-text="sessions.none"\(isHidden)></p>
          </article>

          """)
    ]
  }

  /// Whether a session begins before another one; of two at a time, the author's first one does.
  private static func isBefore(_ one: Session, _ other: Session) -> Bool {
    switch (one.startTime, other.startTime) {
    case (let one?, let other?): one.seconds < other.seconds
    default: one.start.value < other.start.value
    }
  }

  private func html(_ session: Session) -> String {
    let title = references.escaped(session.title.value)
    let status = ["moved", "cancelled"].contains(session.status) ? session.status : nil
    let isHeld = !session.isCancelled
    let capacity = isHeld ? session.capacity : nil
    let links = isHeld ? self.links(of: session) : []
    let lines: [String?] = [
      status.map { "<p class=\"session-status\" data-text=\"sessions.\($0)\"></p>\n" },
      "<p class=\"session-time\">\(time(session.start.value))"
        + (session.end.map { " – \(time($0.value))" } ?? "")
        + (session.timezone.map { " (\(references.escaped($0.value)))" } ?? "") + "</p>\n",
      session.place.map { "<p class=\"session-place\">\(references.escaped($0.value))</p>\n" },
      capacity.map {
        "<p class=\"session-capacity\" data-text=\"sessions.capacity\" data-count=\"\($0)\"></p>\n"
      },
      links.joined(),
      SessionCalendars.name(of: session).map { name in
        "<p class=\"session-calendar\">\(calendarLink(name, isHeld ? "sessions.calendar" : "sessions.uncalendar", about: title))</p>\n"
      },
    ]
    let mark = status.map { " is-\($0)" } ?? ""
    return """
      <li class="session\(mark)"\(data(of: session))>
      <h2>\(title)</h2>
      \(lines.compactMap { $0 }.joined())</li>

      """
  }

  /// What the player needs to say the times by other clocks.
  private func data(of session: Session) -> String {
    func utc(_ time: SessionTime?) -> String? {
      time.flatMap { $0.offset == nil ? nil : SessionTime.utc($0.seconds) }
    }
    let hasEnd = session.end == nil || utc(session.endTime) != nil
    let start = hasEnd ? utc(session.startTime) : nil
    let data: [(String, String?)] = [
      ("over", session.overTime.flatMap { SessionTime.utc($0) }),
      ("start", start), ("end", start == nil ? nil : utc(session.endTime)),
      ("offset", start == nil ? nil : session.startTime?.offset.map(String.init)),
      ("zone", start == nil ? nil : session.timezone?.value),
    ]
    return data.map { name, value in
      value.map { " data-\(name)=\"\(HTMLText.escaped($0))\"" } ?? ""
    }.joined()
  }

  private func links(of session: Session) -> [String] {
    [("sessions.join", session.url), ("sessions.register", session.registration)]
      .compactMap { key, url in
        url.map {
          "<p><a class=\"external\" href=\"\(HTMLText.escaped(HTMLText.escapedURL($0)))\""
            + " target=\"_blank\" rel=\"noopener\"><span data-text=\"\(key)\"></span>"
            + References.cue("link.new", "external") + "</a></p>\n"
        }
      }
  }

  /// A link to a file for calendars; `about` is for those who hear it without what stands around.
  private func calendarLink(_ name: String, _ key: String, about title: String? = nil) -> String {
    let about = title.map { "<span class=\"visually-hidden\">: \($0)</span>" } ?? ""
    return "<a class=\"button quiet\" href=\"\(name)\" download target=\"_blank\" rel=\"noopener\">"
      + "<span><span data-text=\"\(key)\"></span>\(about)</span>"
      + References.cue("link.download", "save") + "</a>"
  }

  /// The time as the author wrote it; conversion to the learner's zone is the browser's.
  private func time(_ text: String) -> String {
    let shown = HTMLText.escaped(text.replacing("T", with: " "))
    return
      "<time dir=\"ltr\" datetime=\"\(HTMLText.escaped(text.replacing(" ", with: "T")))\">\(shown)</time>"
  }
}
