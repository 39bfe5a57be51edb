package import Diagnostics

/// Finds sessions that end before they begin.
package enum ImpossibleSession: CourseRule {
  package static let description = RuleDescription(
    id: "course/impossible-session",
    summary: "session that ends before it begins",
    why: "People would come at the wrong time.",
    passing: [
      RuleExample([
        "course.yaml": """
        sessions: [{id: kick-off, title: Kick-off, start: 2027-03-01T17:00Z, end: 2027-03-01T18:00Z}]

        """
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        sessions: [{id: kick-off, title: Kick-off, start: 2027-03-01T17:00Z, end: ↓2027-03-01T16:00Z}]

        """
      ]),
      RuleExample([
        "course.yaml": "sessions: [{id: kick-off, title: Kick-off, start: ↓2027-02-30T17:00Z}]\n"
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    (course.definition.sessions ?? []).flatMap { session -> [Diagnostic] in
      let times = [session.start, session.end].compactMap { $0 }
      let impossible = times.filter { Forms.isDateTime($0.value) && Forms.moment($0.value) == nil }
      guard impossible.isEmpty else {
        return impossible.map { diagnostic("there is no day '\($0.value)'", at: $0.location) }
      }
      guard let end = session.end, let first = Forms.moment(session.start.value),
        let last = Forms.moment(end.value), last.hasZone == first.hasZone,
        last.minutes < first.minutes
      else { return [] }
      return [diagnostic("the session ends before it begins", at: end.location)]
    }
  }
}

extension Forms {
  /// A date and time as minutes on a line, in UTC if it has a zone; nil for a day that no month has.
  static func moment(_ text: String) -> (minutes: Int, hasZone: Bool)? {
    let pattern =
      /([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::[0-9]{2})?(Z|([+-])([0-9]{2}):?([0-9]{2})?)?/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let numbers = [match.1, match.2, match.3, match.4, match.5].compactMap { Int($0) }
    guard numbers.count == 5, numbers[2] <= days(in: numbers[1], of: numbers[0]) else { return nil }
    // Days since the year 0 as if it began in March, so that leap days come last.
    let (month, year) = ((numbers[1] + 9) % 12, numbers[0] - (numbers[1] < 3 ? 1 : 0))
    let day = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + numbers[2]
    let hours = match.8.flatMap { Int($0) } ?? 0
    let offset = (hours * 60 + (match.9.flatMap { Int($0) } ?? 0)) * (match.7 == "-" ? -1 : 1)
    return ((day * 24 + numbers[3]) * 60 + numbers[4] - offset, match.6 != nil)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
