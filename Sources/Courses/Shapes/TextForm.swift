package import Diagnostics

/// What a text has to look like to mean something.
package enum TextForm: Sendable {
  case any
  case id
  /// The id of something else; a rule that knows what there is looks whether it names anything.
  case reference
  case code
  case boolean
  case integer(ClosedRange<Int>)
  /// A decimal number with at most `digits` digits after the point.
  case decimal(ClosedRange<Int>, digits: Int)
  /// A number, negative or not, as exact as SCORM keeps one.
  case number
  case oneOf([String], later: [String])
  case semanticVersion
  case language
  case duration
  case iri
  /// Something that a browser opens.
  case webAddress
  case email
  /// Something that a telephone can dial.
  case phone
  case dateTime
  /// A day of the calendar.
  case date
  case color
  case path
  /// The name of one of these rules.
  case ruleName(RuleNames)
  /// The number of the course format.
  case formatNumber

  /// Why a text is not of this form, as the end of the sentence "'x' …"; nil when it is.
  package func complaint(about text: String) -> String? {
    switch self {
    case .any, .path: text.allSatisfy(\.isWhitespace) ? "is empty" : nil
    case .id:
      Forms.isID(text)
        ? nil : "is not an id: a small letter, then at most 63 small letters, digits or hyphens"
    case .reference: nil
    case .code: Forms.isCode(text) ? nil : "is not a code: four of A–Z a–z 0–9 - _"
    case .boolean: ["true", "false"].contains(text) ? nil : "is neither true nor false"
    case .integer(let range):
      Int(text).map(range.contains) == true && Forms.isPlainNumber(text)
        ? nil : "is not a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal(let range, let digits):
      Forms.scaled(text, digits: digits).map { isIn(range, $0, digits) } == true
        ? nil
        : "is not a number from \(range.lowerBound) to \(range.upperBound)"
          + " with at most \(digits) decimals"
    case .number:
      DecimalNumber(text) != nil
        ? nil
        : "is not a number, like -12.5, of at most 9 digits and \(DecimalNumber.digits) decimals"
    case .oneOf(let names, _):
      names.contains(text) ? nil : "is not one of \(names.joined(separator: ", "))"
    case .semanticVersion:
      Forms.isSemanticVersion(text)
        ? nil : "is not a semantic version: three numbers with points between them, like 1.0.0"
    case .language:
      Forms.isLanguageTag(text) ? nil : "is not a language tag, like en or pt-BR"
    case .duration:
      Forms.minutes(ofDuration: text) != nil
        ? nil : "is not an ISO 8601 duration, like PT45M or PT1H30M"
    case .iri: Forms.isIRI(text) ? nil : "is not an absolute IRI, like https://example.org/course"
    case .webAddress:
      Forms.isWebAddress(text) ? nil : "is not a web address, like https://example.org/course"
    case .email: Forms.isEmail(text) ? nil : "is not an e-mail address, like help@example.org"
    case .phone:
      Forms.dialled(text) != nil
        ? nil : "is not a telephone number, like 555-0142, +1 555 0142 ext. 12 or 211"
    case .dateTime:
      Forms.isDateTime(text) ? nil : "is not a date and time, like 2027-03-01T17:30-06:00"
    case .date: Forms.isDate(text) ? nil : "is not a day, like 2027-03-01"
    case .ruleName(let names):
      names.all.contains(text)
        ? nil : "is not the name of a rule (see 'coursewright rules')"
    case .formatNumber:
      text == "1"
        ? nil : "is no course format that this version reads; it reads format 1"
    case .color: Forms.isColor(text) ? nil : "is not a colour, like #1f6f54"
    }
  }

  /// What was probably meant by a text that is not of this form, for a help; nil where nobody knows.
  func remedy(for text: String) -> String? {
    switch self {
    case .oneOf(let names, _): NearestName.of(text, in: names).map { "did you mean '\($0)'?" }
    case .ruleName(let names):
      NearestName.of(text, in: names.all.sorted()).map { "did you mean '\($0)'?" }
    case .decimal(let range, _) where range.upperBound == 1:
      Forms.share(ofPercentage: text).map { "write \($0)" }
    default: nil
    }
  }

  private func isIn(_ range: ClosedRange<Int>, _ value: Int, _ digits: Int) -> Bool {
    let unit = Forms.powerOfTen(digits)
    return (range.lowerBound * unit...range.upperBound * unit).contains(value)
  }
}
