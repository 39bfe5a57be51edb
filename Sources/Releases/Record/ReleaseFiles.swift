internal import FoundationEssentials
internal import Hashing

/// The two files of a release, as texts.
package struct ReleaseFiles: Sendable {
  package let record: String
  package let course: String

  /// Writes a release; the record gets the hash of the course and its own seal.
  package init(_ record: ReleaseRecord, _ course: ReleasedCourse) {
    let text = Self.text(of: course)
    var record = record
    record.course.sha256 = SHA256.hex(of: Array(text.utf8))
    record.seal = ""
    record.seal = RecordText(Self.text(of: record)).wantedSeal ?? ""
    self.record = Self.text(of: record)
    self.course = text
  }

  /// Sorted, with a line for each value, so that two releases can be read beside one another.
  package static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("a release holds nothing that JSON does not know")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Reads one of the files.
  ///
  /// - Throws: what JSON says, or that a value is missing.
  package static func read<Value: Decodable>(_: Value.Type, _ bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(bytes))
  }
}

extension ReleaseFiles {
  /// Why a file is no release, in words.
  package static func words(on error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
        .joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      let place = path(context)
      return "it has no '\(place.isEmpty ? "" : place + ".")\(key.stringValue)'"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return "'\(path(context))' is of another kind"
    case DecodingError.dataCorrupted(let context):
      return context.codingPath.isEmpty ? "it is no JSON" : "'\(path(context))' is not readable"
    default: return "\(error)"
    }
  }
}
