package import Diagnostics

/// A course as its folder says it: values with their places, not yet judged.
package struct Course: Sendable {
  package var definition: CourseDefinition
  /// The pages that exist, in the order of the modules; a page in two modules stands once.
  package var pages: [Page]
  package var banks: [QuestionBank]
  package var handouts: [Handout]
  /// What reading itself found: syntax, unknown keys, values of another type.
  package var readingFindings: [Diagnostic]
  /// Every file of the folder with its kind and size.
  package var files: FileIndex

  /// All questions: those of pages first, in their order, then those of banks.
  package var questions: [Question] {
    pages.flatMap(\.questions) + banks.flatMap(\.questions)
  }

  package var assessments: [Assessment] { pages.flatMap(\.assessments) }

  /// The page at a path of the course folder.
  package func page(at path: String) -> Page? { pages.first { $0.path == path } }

  /// The bank with an id.
  package func bank(_ id: String) -> QuestionBank? { banks.first { $0.id.value == id } }
}

/// What a course folder holds besides the texts that are read: paths with size and kind.
package struct FileIndex: Sendable {
  package enum Kind: Sendable, Equatable {
    case file(size: UInt64)
    /// A link to something outside the course folder, or to nothing.
    case foreignLink
  }

  package let kinds: [String: Kind]

  package init(_ kinds: [String: Kind]) { self.kinds = kinds }

  /// What there is at a path; everything behind a foreign link is foreign too.
  package subscript(path: String) -> Kind? {
    if let kind = kinds[path] { return kind }
    var folder = SourcePath.folder(of: path)
    while !folder.isEmpty {
      if kinds[folder] == .foreignLink { return .foreignLink }
      folder = SourcePath.folder(of: folder)
    }
    return nil
  }
}
