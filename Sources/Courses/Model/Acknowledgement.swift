package import Diagnostics

/// What an author says of a change after which results are another measure.
package struct Acknowledgement: Sendable {
  /// The version that makes the change.
  package let release: Located<String>
  /// The kind of change, such as `question/scored-key`.
  package let change: Located<String>
  /// The id of what changed.
  package let subject: Located<String>
  package let reason: String

  /// The file that holds them.
  package static let file = "releases/acknowledged.yaml"
}
