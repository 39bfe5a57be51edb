package import Courses
internal import Diagnostics
internal import Hashing

extension CourseDefinition {
  /// The manifest's own identifier: the id and eight digits that come from the IRI, else the id;
  /// another edition says whose it is.
  package var key: String {
    "\(id.value)-\(SHA256.hex(of: Array((iri ?? id.value).utf8)).prefix(8))"
      + (edition.map { "-\($0)" } ?? "")
  }
}
