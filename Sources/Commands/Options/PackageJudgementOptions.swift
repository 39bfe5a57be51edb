internal import ArgumentParser
internal import Diagnostics
internal import Validation

/// How much findings about packages weigh.
struct PackageJudgementOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Another severity for a rule: error, warning, note or off. Errors stay errors.",
      valueName: "name=severity"))
  var rule: [RuleLevelArgument] = []

  @Option(
    help: ArgumentHelp(
      "The severity from which on the run fails, error if not said.", valueName: "severity"))
  var failOn: Severity?

  var levels: RuleLevels {
    RuleLevels(
      Dictionary(rule.map { ($0.name, $0.level) }, uniquingKeysWith: { _, last in last }))
  }

  func validate() throws {
    for name in rule.map(\.name) {
      guard PackageRules.names.contains(name) else {
        let hint = NearestName.of(name, in: PackageRules.names.sorted())
        throw ValidationError(
          "there is no rule '\(name)' about packages"
            + (hint.map { "; did you mean '\($0)'?" } ?? ""))
      }
      guard !PackageRules.errors.contains(name) else {
        throw ValidationError("'\(name)' is an error and stays one")
      }
    }
  }
}
