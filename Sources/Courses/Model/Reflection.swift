/// Where what a learner writes for themselves goes, and how much it may be.
package struct Reflection: Sendable {
  package enum Keeping: String, Sendable, CaseIterable {
    /// In learner state, and in a report of the answer.
    case lms
    /// In the learner's browser alone.
    case device
    case none
  }

  package let keep: Keeping
  /// How many characters can be written.
  package let max: Int

  /// So many where the author does not say.
  static let usualMax = 500
  // SCORM 2004, RTE 4.2.9.1: the string of a long-fill-in response holds 4000 characters.
  static let mostCharacters = 4000
}
