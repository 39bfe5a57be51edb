internal import Diagnostics

/// A date and time that an author wrote, as seconds on a line.
package struct SessionTime: Sendable, Equatable {
  /// Since the beginning of 1970: in UTC where the text has an offset, else by the clock of a place
  /// that only its time zone could tell.
  package let seconds: Int
  /// The minutes that the clock of the place is ahead of UTC; nil where the text does not say.
  package let offset: Int?

  /// Reads a text like `2027-03-01T17:30-06:00`; nil for another one, and for a day that no month has.
  package init?(_ text: String) {
    let pattern =
      /([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|([+-])([0-9]{2}):?([0-9]{2})?)?/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let numbers = [match.1, match.2, match.3, match.4, match.5].compactMap { Int($0) }
    guard numbers.count == 5, (1...12).contains(numbers[1]), numbers[2] >= 1,
      numbers[2] <= Self.days(in: numbers[1], of: numbers[0])
    else { return nil }
    func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
    let ahead = (number(match.9) * 60 + number(match.10)) * (match.8 == "-" ? -1 : 1)
    offset = match.7 == nil ? nil : ahead
    let day = Self.day(year: numbers[0], month: numbers[1], day: numbers[2])
    seconds = ((day * 24 + numbers[3]) * 60 + numbers[4] - ahead) * 60 + number(match.6)
  }

  /// The date and time of day in UTC, as `2027-03-01T23:30:00Z`, or without hyphens and colons; nil
  /// where the year would not have four digits.
  package static func utc(_ seconds: Int, isBasic: Bool = false) -> String? {
    let time = ((seconds % 86_400) + 86_400) % 86_400
    let (year, month, day) = date(ofDay: (seconds - time) / 86_400)
    guard (0...9_999).contains(year) else { return nil }
    func digits(_ number: Int, _ count: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    let dash = isBasic ? "" : "-"
    let colon = isBasic ? "" : ":"
    return "\(digits(year, 4))\(dash)\(digits(month))\(dash)\(digits(day))T"
      + "\(digits(time / 3_600))\(colon)\(digits(time / 60 % 60))\(colon)\(digits(time % 60))Z"
  }

  /// The days from the beginning of 1970, by the calendar that ISO 8601 uses for all times.
  private static func day(year: Int, month: Int, day: Int) -> Int {
    // Counted as if years began in March, so that leap days come last.
    let year = month < 3 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let day = day + 719_468
    let era = (day >= 0 ? day : day - 146_096) / 146_097
    let ofEra = day - era * 146_097
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let ofMonth = ofYear - (153 * month + 2) / 5 + 1
    return (year + era * 400 + (month > 9 ? 1 : 0), (month + 2) % 12 + 1, ofMonth)
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

extension Session {
  /// When it begins; nil for a time that does not exist.
  package var startTime: SessionTime? { SessionTime(start.value) }
  package var endTime: SessionTime? { end.flatMap { SessionTime($0.value) } }

  /// The second from which on it is over wherever somebody reads of it.
  package var overTime: Int? {
    guard let last = endTime ?? startTime else { return nil }
    // Twelve hours behind UTC is the last place on earth where a clock comes to show a time.
    return last.seconds + (last.offset == nil ? 12 * 3_600 : 0)
  }

  package var isCancelled: Bool { status == "cancelled" }
}
