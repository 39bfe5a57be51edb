import CourseTesting
import Courses
import Foundation
import Testing

@testable import Sites

@Suite("calendars of sessions")
struct CalendarTests {
  static func course(_ sessions: String, more: String = "") -> [String: String] {
    [
      "course.yaml": """
      format: 1
      id: reading
      iri: https://example.org/courses/reading
      version: 1.0.0
      title: Reading aloud
      language: en
      modules: [{id: only, title: Only, pages: [modules/a.md]}]
      \(more)
      sessions:
      \(sessions)

      """,
      "modules/a.md": "---\nid: a\ntitle: A\n---\nText.\n",
    ]
  }

  @Test("a file a session and one of all")
  func files() throws {
    let files = try Self.files(
      of: Self.course(
        """
          - {id: one, title: One, start: 2027-03-01T17:30-06:00}
          - {id: all, title: All, start: 2027-03-02T17:30Z}
          - {id: local, title: Local, start: 2027-03-03T17:30, timezone: America/Chicago}
        """))
    #expect(files.keys.sorted() == ["sessions/all.ics", "sessions/all_.ics", "sessions/one.ics"])
    let all = try #require(files["sessions/all.ics"])
    #expect(all.matches(of: /BEGIN:VEVENT/).count == 2)
    #expect(all.contains("\r\nUID:one@reading-"))
  }

  @Test("without a session that can be put into UTC there is no file")
  func noFiles() throws {
    #expect(
      try Self.files(of: Self.course("  - {id: a, title: A, start: 2027-03-03T17:30}")).isEmpty)
  }

  @Test("an entry holds all that is known, escaped")
  func entry() throws {
    let files = try Self.files(
      of: Self.course(
        #"""
          - id: start
            title: "{{library}}: a start; slow, with \\ and no hurry"
            start: 2027-03-01T17:30-06:00
            end: 2027-03-01T19:00-06:00
            timezone: America/Chicago
            place: "Room 2,\nfirst floor"
            url: https://example.org/réunion
            registration: https://example.org/register
            status: moved
        """#, more: "variables: {library: Elm Street}"), sequences: ["start": 3])
    #expect(
      files["sessions/start.ics"]
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//coursewright//sessions//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:start@reading-561514e3
        DTSTAMP:20270301T233000Z
        SEQUENCE:3
        DTSTART:20270301T233000Z
        DTEND:20270302T010000Z
        SUMMARY:Elm Street: a start\\; slow\\, with \\\\ and no hurry
        LOCATION:Room 2\\,\\nfirst floor
        URL:https://example.org/r%C3%A9union
        DESCRIPTION:Moved\\nReading aloud\\nJoin online: https://example.org/r%C3%A9u
         nion\\nRegister: https://example.org/register
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test(
    "times are put into UTC across offsets, midnights, months and leap days",
    arguments: [
      ("2027-03-01T17:30-06:00", "20270301T233000Z"),
      ("2027-12-31T23:30-05:00", "20280101T043000Z"),
      ("2027-01-01T00:15+05:45", "20261231T183000Z"),
      ("2028-02-29T23:59:30-0100", "20280301T005930Z"),
      ("2028-03-01T00:00+00:30", "20280229T233000Z"),
      ("2100-03-01T00:00+01:00", "21000228T230000Z"),
      ("1969-12-31T23:59:59Z", "19691231T235959Z"), ("0001-01-01T00:00Z", "00010101T000000Z"),
      ("2027-06-01 09:05Z", "20270601T090500Z"),
    ])
  func utc(text: String, expected: String) throws {
    let time = try #require(SessionTime(text))
    #expect(SessionTime.utc(time.seconds, isBasic: true) == expected)
  }

  @Test(
    "what no calendar has is no time", arguments: ["2027-02-29T10:00Z", "2027-04-31T10:00", ""])
  func impossible(text: String) { #expect(SessionTime(text) == nil) }

  @Test("a time whose year does not fit has no text")
  func farAway() throws {
    #expect(SessionTime.utc(try #require(SessionTime("9999-12-31T23:00-06:00")).seconds) == nil)
    #expect(SessionTime.utc(try #require(SessionTime("0000-01-01T00:00+06:00")).seconds) == nil)
  }

  @Test("no line is longer than 75 octets, and no character is torn", arguments: 0..<8)
  func folding(shift: Int) throws {
    let text = String(repeating: "x", count: shift) + String(repeating: "é語🙂", count: 60)
    let folded = CalendarLine("SUMMARY", text: text).text
    #expect(folded.hasSuffix("\r\n"))
    let lines = folded.dropLast().components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(lines.dropLast().allSatisfy { $0.utf8.count > 70 })
    #expect(folded.replacing("\r\n ", with: "") == "SUMMARY:\(text)\r\n")
  }

  @Test("a line of 75 octets is not folded, one of 76 is")
  func edge() {
    let text = String(repeating: "x", count: 67)
    #expect(CalendarLine("SUMMARY", text: text).text == "SUMMARY:\(text)\r\n")
    #expect(CalendarLine("SUMMARY", text: text + "y").text == "SUMMARY:\(text)\r\n y\r\n")
  }

  @Test("control characters do not reach the file, line ends of any kind do as one")
  func control() {
    #expect(CalendarLine("X", text: "a\u{7}b\r\nc\rd\u{85}\te").text == "X:ab\\nc\\nd\te\r\n")
  }

  private static func files(of texts: [String: String], sequences: [String: Int] = [:]) throws
    -> [String: String]
  {
    let result = Checker.check(folder(texts))
    let checked = try #require(result.checked, "\(result.findings)")
    let site = SiteRenderer.render(checked, sequences: sequences)
    let files = site.calendars.compactMap { file -> (String, String)? in
      if case .text(let text) = file.content { (file.name, text) } else { nil }
    }
    return Dictionary(uniqueKeysWithValues: files)
  }
}
