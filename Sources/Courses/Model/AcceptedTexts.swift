package import Diagnostics

/// The texts that are right, and what of a learner's text is looked at.
package struct AcceptedTexts: Sendable {
  package enum Comparison: String, Sendable, CaseIterable { case exact, ignore }

  package let texts: [Located<String>]
  package let letterCase: Comparison
  package let accents: Comparison
  /// How many characters can be written.
  package let max: Int

  /// So many where the author does not say.
  static let usualMax = 100
  // SCORM 2004, RTE 4.2.9.1: a string of a fill-in response holds 250 characters.
  static let mostCharacters = 250
}
