import Hashing

/// What could be read of a stored text.
package struct Restored: Hashable, Sendable {
  package let state: LearnerState
  package let notice: RestoringNotice
}

/// What there is to say about a stored text.
package enum RestoringNotice: String, Hashable, Sendable {
  /// All is well, or there was no text.
  case none

  /// Only what still has the right form was read.
  case damaged

  /// Somebody else's text; nothing was read.
  case foreign

  /// The text of a later format; nothing was read.
  case newer
}

extension LearnerState {
  /// Reads a stored text for a course; whatever the text, it gives what can be kept.
  package static func restored(from text: String, for course: TrackedCourse) -> Restored {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return Restored(state: LearnerState(), notice: .none) }
    guard bytes.count > 1, (0x31...0x39).contains(bytes[0]), bytes[1] == semicolon else {
      return Restored(state: LearnerState(), notice: .foreign)
    }
    guard bytes[0] == 0x31 else { return Restored(state: LearnerState(), notice: .newer) }
    return restored(from: bytes, for: course)
  }

  private static func restored(from bytes: [UInt8], for course: TrackedCourse) -> Restored {
    let fields = bytes.split(separator: semicolon, omittingEmptySubsequences: false)
    let whole = fields.count == 7 && isIntact(bytes, checksum: fields[6])
    var state = LearnerState()
    state.readFields(fields, for: course)
    var entries = fields.count > 5 ? fields[5].split(separator: comma) : []
    if fields.count == 6 && !fields[5].isEmpty && fields[5].last != comma {
      // Nothing says that the text did not go on here.
      entries.removeLast()
    }
    let reading = EntryReading(course: course, damaged: !whole)
    entries.map(Entry.init).forEach { reading.read($0, into: &state) }
    return Restored(state: state, notice: whole ? .none : .damaged)
  }

  private static func isIntact(_ bytes: [UInt8], checksum: ArraySlice<UInt8>) -> Bool {
    let sum = checksumText(of: Array(bytes.dropLast(checksum.count)))
    return bytes.allSatisfy(\.isPrintableASCII) && checksum.elementsEqual(sum.utf8)
  }

  private mutating func readFields(_ fields: [ArraySlice<UInt8>], for course: TrackedCourse) {
    let texts = fields.prefix(5).map { String(decoding: $0, as: UTF8.self) }
    if fields.count > 2 {
      var reader = FieldReader(fields[2])
      let number = reader.number(digits: FieldLimits.sequence)
      sequence = reader.isAtEnd ? number ?? 0 : 0
    }
    if texts.count > 3 {
      standing = Standing(rawValue: texts[3]) ?? .undecided
    }
    if texts.count > 4, let code = Code(rawValue: texts[4]) {
      place = course.pages.first { $0.code == code }?.id
    }
  }
}

let semicolon = UInt8(ascii: ";")
let comma = UInt8(ascii: ",")

/// The checksum of a text up to and with its last semicolon.
func checksumText(of bytes: [UInt8]) -> String {
  let digits = String(CRC32.checksum(of: bytes), radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
