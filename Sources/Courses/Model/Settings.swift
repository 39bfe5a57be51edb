package import Diagnostics

/// What `coursewright.yaml` says.
package struct Settings: Sendable {
  /// A folder, seen from the course folder, whose schemas are packed instead of our own.
  package let controlDocuments: Located<String>?

  /// Other severities for rules.
  package let levels: RuleLevels
  /// The severity from which on a check fails; nil for the usual one.
  package let failOn: Severity?
  /// The system that packages are judged for, by the name of its profile.
  package let lms: String?
  /// How many bytes of media a package may hold.
  package let packageLimit: Located<Int>?

  package init(
    controlDocuments: Located<String>? = nil, levels: RuleLevels = RuleLevels(),
    failOn: Severity? = nil, lms: String? = nil, packageLimit: Located<Int>? = nil
  ) {
    self.controlDocuments = controlDocuments
    self.levels = levels
    self.failOn = failOn
    self.lms = lms
    self.packageLimit = packageLimit
  }
}
