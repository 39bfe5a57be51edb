internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The sessions as files for calendars (RFC 5545): one each, and one of all.
///
/// A session whose times do not say how far they are from UTC is in none: only a database of time
/// zones could tell when it is.
struct SessionCalendars {
  let course: Course
  let references: References
  /// How often each session had changed, by its id; none for those that never did.
  let sequences: [String: Int]

  /// The file of a session below the root; nil where it has none.
  static func name(of session: Session) -> String? {
    times(of: session) == nil ? nil : "sessions/\(session.fileName).ics"
  }

  /// The file of all sessions below the root; nil where no session has one.
  static func name(ofAll sessions: [Session]) -> String? {
    // RFC 5545 §3.6: a calendar without anything in it is none.
    sessions.contains { name(of: $0) != nil } ? "sessions/all.ics" : nil
  }

  func files() -> [SiteFile] {
    let sessions = course.definition.sessions ?? []
    let files = sessions.compactMap { session in
      Self.name(of: session).map {
        SiteFile(name: $0, content: .text(calendar(events: event(session))))
      }
    }
    let name = references.plain(course.definition.title.value)
    let all = Self.name(ofAll: sessions).map {
      SiteFile(
        name: $0,
        content: .text(
          calendar(
            // RFC 7986 has names of calendars, and the programs before it the other one.
            [CalendarLine("NAME", text: name), CalendarLine("X-WR-CALNAME", text: name)],
            events: sessions.flatMap(event))))
    }
    return files + [all].compactMap { $0 }
  }

  private func calendar(_ more: [CalendarLine] = [], events: [CalendarLine]) -> String {
    let lines =
      [
        CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
        CalendarLine("PRODID", "-//coursewright//sessions//EN"),
        CalendarLine("CALSCALE", "GREGORIAN"),
      ] + more + events + [CalendarLine("END", "VCALENDAR")]
    return lines.map(\.text).joined()
  }

  /// The start and the end in UTC; nil where they cannot be told.
  private static func times(of session: Session) -> (start: String, end: String?)? {
    func utc(_ time: SessionTime?) -> String? {
      time.flatMap { $0.offset == nil ? nil : SessionTime.utc($0.seconds, isBasic: true) }
    }
    return utc(session.startTime).map { ($0, utc(session.endTime)) }
  }

  private func event(_ session: Session) -> [CalendarLine] {
    guard let (start, end) = Self.times(of: session) else { return [] }
    let id = session.id.value
    return [
      CalendarLine("BEGIN", "VEVENT"),
      // The same in every release: by it, calendars know the session that they have already.
      CalendarLine("UID", "\(id)@\(course.definition.key)"),
      // RFC 5545 §3.8.7.2 demands the time at which the entry was last revised. The same source has
      // to give the same bytes whenever it is built, so it is a time of the session's own; which of
      // two revisions is the later one, SEQUENCE tells.
      CalendarLine("DTSTAMP", start),
      CalendarLine("SEQUENCE", "\(sequences[id] ?? 0)"),
      CalendarLine("DTSTART", start),
      // An end before the start is found by a rule.
      end.map { CalendarLine("DTEND", $0) },
      CalendarLine("SUMMARY", text: references.plain(session.title.value)),
      session.place.map { CalendarLine("LOCATION", text: references.plain($0.value)) },
      session.url.map { CalendarLine("URL", HTMLText.escapedURL($0)) },
      CalendarLine("DESCRIPTION", text: description(of: session)),
      CalendarLine("STATUS", session.isCancelled ? "CANCELLED" : "CONFIRMED"),
      CalendarLine("END", "VEVENT"),
    ].compactMap { $0 }
  }

  /// What course it belongs to, and the addresses, as many calendars show no other place for them.
  private func description(of session: Session) -> String {
    let words = PlayerStrings.of(course.definition.language)
    func address(_ key: String, _ url: String?) -> String? {
      url.map { "\(words.text(key)): \(HTMLText.escapedURL($0))" }
    }
    let lines = [
      ["cancelled", "moved"].contains(session.status)
        ? words.text("sessions.\(session.status ?? "")") : nil,
      references.plain(course.definition.title.value),
      address("sessions.join", session.isCancelled ? nil : session.url),
      address("sessions.register", session.isCancelled ? nil : session.registration),
    ]
    return lines.compactMap { $0 }.joined(separator: "\n")
  }
}

extension Session {
  /// The name of its file without the ending; what has an underscore in it is no id.
  fileprivate var fileName: String { id.value == "all" ? "all_" : id.value }
}
