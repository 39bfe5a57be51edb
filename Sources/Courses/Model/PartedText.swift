package import MarkdownText

/// Text in parts that learners open: one below the other, or one at a time.
package struct PartedText: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case reveal, tabs }

  package struct Part: Sendable {
    /// The heading that is its title.
    package let title: Block
    package let blocks: [Block]
  }

  package let kind: Kind
  package let parts: [Part]
  /// Footnotes of all parts.
  package let notes: [Block]

  /// All its text, titles too.
  var blocks: [Block] { parts.flatMap { [$0.title] + $0.blocks } + notes }
}
