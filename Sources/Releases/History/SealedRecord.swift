internal import FoundationEssentials

/// As much of a record as says whether it is what was written.
struct SealedRecord: Decodable {
  let version: String
  let seal: String
  let previous: ReleaseRecord.Previous?
  /// The hash of the course's text.
  let course: String

  /// Reads the text of a record; nil for what is none.
  init?(_ text: String) {
    guard let record = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
      return nil
    }
    self = record
  }

  private enum Keys: String, CodingKey { case version, seal, previous, course }
  private struct Course: Decodable { let sha256: String }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    version = try container.decode(String.self, forKey: .version)
    seal = try container.decode(String.self, forKey: .seal)
    previous = try container.decodeIfPresent(ReleaseRecord.Previous.self, forKey: .previous)
    course = try container.decode(Course.self, forKey: .course).sha256
  }
}
