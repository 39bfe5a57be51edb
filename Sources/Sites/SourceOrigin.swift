package import Courses
internal import Diagnostics

/// What a package was made from, as it stands in the package's documents:
/// `community-partners 1.0.0 sha256:…`, and after it the edition where it is one.
package struct SourceOrigin: Sendable, Hashable, CustomStringConvertible {
  /// The name of the `meta` element.
  package static let name = "coursewright-source"

  package let course: String
  package let version: String
  /// The hash of the source; see ``Course/sourceHash``.
  package let sha256: String
  /// The profile whose edition it is.
  package let edition: String?

  package init(_ course: Course) {
    self.course = course.definition.id.value
    version = course.definition.version
    sha256 = course.sourceHash
    edition = course.definition.edition
  }

  /// Reads what a document says; nil where it says nothing of the kind.
  package init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard (3...4).contains(words.count), words[2].hasPrefix("sha256:") else { return nil }
    course = words[0]
    version = words[1]
    sha256 = String(words[2].dropFirst("sha256:".count))
    edition = words.count == 4 ? words[3] : nil
  }

  package var description: String {
    "\(course) \(version) sha256:\(sha256)" + (edition.map { " \($0)" } ?? "")
  }
}
