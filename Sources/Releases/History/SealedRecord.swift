internal import FoundationEssentials

/// As much of a record as says whether it is what was written.
struct SealedRecord {
  let version: String
  let seal: String
  let previous: ReleaseRecord.Previous?
  /// The hash of the course's text.
  let course: String

  /// Reads the bytes of a record; nil for what is none.
  init?(_ bytes: [UInt8]) {
    let text = RecordText(bytes)
    // As records are written; what is JSON and written otherwise was edited, and is read slowly.
    if let version = text.text("version"), let seal = text.text("seal"),
      let course = text.text("sha256", of: "course")
    {
      self.version = version
      self.seal = seal
      self.course = course
      let earlier = text.text("version", of: "previous")
      previous = earlier.flatMap { version in
        text.text("seal", of: "previous").map { .init(version: version, seal: $0) }
      }
      return
    }
    guard let record = try? JSONDecoder().decode(Loose.self, from: Data(bytes)) else { return nil }
    version = record.version
    seal = record.seal
    previous = record.previous
    course = record.course.sha256
  }

  private struct Loose: Decodable {
    struct Course: Decodable { let sha256: String }

    let version: String
    let seal: String
    let previous: ReleaseRecord.Previous?
    let course: Course
  }
}
