package import Diagnostics
package import MarkdownText

/// Something to listen to or to watch on a page.
package struct Recording: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case audio, video }

  package let kind: Kind
  package let location: SourceLocation
  package let title: Located<String>?
  /// Files of the same recording in several formats, the best first; seen from the page.
  package let sources: [Located<String>]
  /// Captions by the tag of their language.
  package let captions: [Captions]
  package let poster: Located<String>?
  /// What is said and seen, in words.
  package let transcript: [Block]

  package struct Captions: Sendable {
    package let language: String
    package let file: Located<String>
  }

  /// Every file that the recording names.
  package var files: [Located<String>] {
    sources + captions.map(\.file) + [poster].compactMap { $0 }
  }
}
