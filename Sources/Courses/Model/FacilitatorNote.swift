package import Diagnostics
package import MarkdownText

/// What a page tells those who lead a group through it; no page that learners see shows it.
package struct FacilitatorNote: Sendable {
  package let location: SourceLocation
  /// How long it takes in a room; nil where the page's own duration does.
  package let minutes: Int?
  /// What has to be at hand.
  package let materials: [Located<String>]
  package let notes: [Block]
}
