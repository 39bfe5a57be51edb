/// What can happen to sessions.
package enum SessionChanges {
  static let added = ChangeKind(
    "session/added", .text, "a session is planned", why: "The page of sessions shows it.",
    from: ["course.yaml": "sessions: []\n"], to: ["course.yaml": session()])

  static let removed = ChangeKind(
    "session/removed", .text, "a session is not listed any more",
    why:
      "Calendars that took it over keep it; one that does not take place says 'status: cancelled'.",
    from: ["course.yaml": session()], to: ["course.yaml": "sessions: []\n"])

  static let moved = ChangeKind(
    "session/moved", .text, "a session takes place at another time",
    why: "The page of sessions shows the new time; whoever wrote down the old one has to be told.",
    from: ["course.yaml": session()],
    to: ["course.yaml": session().replacing("T10:00", with: "T14:00")])

  static let cancelled = ChangeKind(
    "session/cancelled", .text, "a session is cancelled",
    why: "The page of sessions says so; whoever registered has to be told.",
    from: ["course.yaml": session()],
    to: [
      "course.yaml": session().replacing("title: Start", with: "title: Start, status: cancelled")
    ])

  static let details = ChangeKind(
    "session/details", .text, "a session has another title, place or registration",
    why: "The page of sessions shows it.", from: ["course.yaml": session()],
    to: ["course.yaml": session().replacing("title: Start", with: "title: Start, place: Library")])

  static let page = ChangeKind(
    "session/page", .text, "the course has, or no longer has, a page of sessions",
    why: "The page does not count and keeps nothing.", to: ["course.yaml": "sessions: []\n"])

  package static let kinds = [added, removed, moved, cancelled, details, page]

  static func all(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    var changes = sessions(old.sessions ?? [], new.sessions ?? [])
    if (old.sessions == nil) != (new.sessions == nil) {
      changes.append(
        Change(page, "the course has \(new.sessions == nil ? "no" : "a") page of sessions now"))
    }
    return changes
  }

  private static func sessions(
    _ old: [ReleasedCourse.Session], _ new: [ReleasedCourse.Session]
  ) -> [Change] {
    let sessions = Matched(old, new, by: \.id)
    return sessions.added.map {
      Change(added, $0.id, "session \(named($0.title, $0.id)) is planned for \($0.start)")
    }
      + sessions.removed.map {
        Change(removed, $0.id, "session \(named($0.title, $0.id)) is not listed")
      }
      + sessions.kept.flatMap { before, now -> [Change] in
        var changes: [Change] = []
        func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
          changes.append(
            Change(kind, now.id, "session \(named(now.title, now.id)) \(words)", texts))
        }
        if now.start != before.start || now.end != before.end || now.timezone != before.timezone {
          add(
            moved, "moved from \(before.start) to \(now.start)",
            TextChange.all(
              ("start", before.start, now.start), ("end", before.end, now.end),
              ("timezone", before.timezone, now.timezone)))
        }
        if now.status == "cancelled", before.status != "cancelled" {
          add(cancelled, "is cancelled")
        }
        let texts = TextChange.all(
          ("title", before.title, now.title), ("place", before.place, now.place),
          ("url", before.url, now.url), ("registration", before.registration, now.registration),
          ("capacity", before.capacity.map(String.init), now.capacity.map(String.init)),
          ("status", before.status, now.status == "cancelled" ? before.status : now.status))
        if !texts.isEmpty { add(details, "has other details", texts) }
        return changes
      }
  }

  /// Sessions of an edition as texts, where they are others.
  static func texts(_ old: [ReleasedCourse.Session]?, _ new: [ReleasedCourse.Session]?)
    -> [TextChange]
  {
    func line(_ session: ReleasedCourse.Session) -> String {
      let details: [String?] = [
        session.start, session.end, session.timezone, session.place, session.url,
        session.registration, session.status, session.capacity.map(String.init),
      ]
      return "\(session.title) (\(session.id)): "
        + details.compactMap { $0 }.joined(separator: ", ")
    }
    func lines(_ sessions: [ReleasedCourse.Session]?) -> String? {
      sessions.map { $0.map(line).joined(separator: "\n") }
    }
    return TextChange.all(("sessions", lines(old), lines(new)))
  }

  private static func session() -> String {
    """
    sessions:
      - {id: start, title: Start, start: "2027-03-01T10:00", timezone: America/Chicago}

    """
  }
}
