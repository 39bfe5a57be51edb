internal import ArgumentParser
internal import Courses
internal import Diagnostics
internal import Releases
internal import Validation

/// How much findings weigh.
struct JudgementOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Another severity for a rule: error, warning, note or off. Errors stay errors.",
      valueName: "name=severity"))
  var rule: [RuleLevelArgument] = []

  @Option(
    help: ArgumentHelp(
      "The severity from which on the run fails; else that of coursewright.yaml, else error.",
      valueName: "severity"))
  var failOn: Severity?

  var levels: RuleLevels {
    RuleLevels(
      Dictionary(rule.map { ($0.name, $0.level) }, uniquingKeysWith: { _, last in last }))
  }

  func validate() throws {
    guard !rule.isEmpty else { return }
    let known = SettingsVocabulary.whole.rules
    for name in rule.map(\.name) {
      guard known.all.contains(name) else {
        let hint = known.nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
        throw ValidationError("there is no rule '\(name)'\(hint)")
      }
      guard !known.errors.contains(name) else {
        throw ValidationError("'\(name)' is an error and stays one")
      }
    }
  }
}

/// `NAME=SEVERITY`.
struct RuleLevelArgument: ExpressibleByArgument {
  let name: String
  let level: RuleLevels.Level

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let level = RuleLevels.Level(rawValue: String(parts[1])) else {
      return nil
    }
    name = String(parts[0])
    self.level = level
  }
}

extension Severity: ExpressibleByArgument {}

extension SettingsVocabulary {
  /// The rules of courses and of packages, and the systems that there is a profile of.
  static let whole = SettingsVocabulary(
    rules: CourseRules.names.and(PackageRules.names).and(ReleaseRules.names),
    systems: LMSProfile.all.map(\.name))
}
