package import Diagnostics

/// Finds names of time zones that browsers cannot know.
package enum UnknownTimezone: CourseRule {
  package static let description = RuleDescription(
    id: "session/unknown-timezone",
    severity: .warning,
    summary: "name of no time zone",
    why:
      "Browsers know time zones by their IANA names; with another one, learners elsewhere are not"
      + " shown the time where the session is held.",
    passing: [
      RuleExample([
        "course.yaml": """
        sessions:
          - {id: one, title: One, start: 2027-03-01T17:00-06:00, timezone: America/Chicago}
          - {id: two, title: Two, start: 2027-03-01T17:00-03:00, timezone: America/Argentina/Buenos_Aires}
          - {id: three, title: Three, start: 2027-03-01T17:00Z, timezone: UTC}

        """
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        sessions: [{id: one, title: One, start: 2027-03-01T17:00-06:00, timezone: ↓CST}]

        """
      ]),
      RuleExample([
        "course.yaml": """
        sessions: [{id: one, title: One, start: 2027-03-01T17:00-06:00, timezone: ↓Amerika/Chicago}]

        """
      ]),
      RuleExample([
        "course.yaml": """
        sessions: [{id: one, title: One, start: 2027-03-01T17:00-05:00, timezone: ↓America/New York}]

        """
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    (course.definition.sessions ?? []).compactMap(\.timezone).filter { !isPlausible($0.value) }
      .map { zone in
        diagnostic(
          "'\(zone.value)' is no IANA name of a time zone\(hint(for: zone.value))",
          at: zone.location,
          help: "an area and a place, like America/Chicago or Europe/Madrid; UTC for no place")
      }
  }

  /// Whether a text is built like a name of the IANA's list, of which new versions come each year.
  static func isPlausible(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return ["UTC", "GMT"].contains(name) }
    return parts.count <= 3 && areas.contains(String(parts[0]))
      && parts.dropFirst().allSatisfy { part in
        part.wholeMatch(of: /[A-Z][A-Za-z0-9_+-]*/) != nil
      }
  }

  private static func hint(for name: String) -> String {
    let place = name.replacing(" ", with: "_")
    let area = String(place.prefix { $0 != "/" })
    guard place.contains("/"),
      let meant = areas.contains(area) ? area : NearestName.of(area, in: areas)
    else { return "" }
    let wanted = meant + place.dropFirst(area.count)
    return isPlausible(wanted) ? "; did you mean '\(wanted)'?" : ""
  }

  /// Those of today, then those that live on for old names.
  private static let areas = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Etc", "Europe",
    "Indian", "Pacific", "Brazil", "Canada", "Chile", "Mexico", "US",
  ]
}
