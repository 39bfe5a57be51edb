package import Diagnostics
package import Packages

/// Judges packages.
package enum PackageChecker {
  /// What the rules about structure find in a package that is about to be written.
  ///
  /// They open the manifest and the documents of a cartridge; what pages hold is judged in the source.
  package static func findings(in contents: PackageContents) -> [Diagnostic] {
    let package = ExaminedPackage(ContentsSource(contents), isOurs: true)
    let rules = PackageRules.all.filter { !$0.looksInside && $0.applies(to: package, for: nil) }
    return parallelMap(rules) { $0.check(package) }.flatMap(\.self).sorted()
  }

  /// Without what the grammar says of an element of which another error tells in better words.
  private static func told(_ findings: [Diagnostic]) -> [Diagnostic] {
    let grammar = Grammar.description.id
    let places = Set(
      findings.filter { $0.rule != grammar && $0.severity == .error }.map(\.location))
    return findings.filter { $0.rule != grammar || !places.contains($0.location) }
  }

  /// What all rules find in a package, in the order of reports, and how many more there are of
  /// rules that are switched off; `lms` adds the rules of its profile.
  package static func findings(
    in package: ExaminedPackage, for lms: LMSProfile? = nil, levels: RuleLevels = RuleLevels()
  ) -> (findings: [Diagnostic], hiddenCount: Int) {
    let rules = PackageRules.all.filter { $0.applies(to: package, for: lms) }
    // What several rules look at is read before them, for else they would wait for it together.
    if rules.contains(where: { $0.looksInside }) { _ = package.content }
    // Within others, work that is parallel by itself would be done on one core.
    let found =
      rules.filter { $0.usesAllCores }.map { $0.check(package) }
      + parallelMap(rules.filter { !$0.usesAllCores }) { $0.check(package) }
    let all = told(found.flatMap(\.self))
    let findings = all.compactMap(levels.applied).map { lms?.applied(to: $0) ?? $0 }.sorted()
    return (findings, all.count - findings.count)
  }
}

extension PackageRule {
  /// Of a package that does not say what it is, only rules about all packages can speak.
  fileprivate static func applies(to package: ExaminedPackage, for profile: LMSProfile?) -> Bool {
    guard lms == nil || lms == profile?.name else { return false }
    guard let standard = package.standard else {
      return standards.count == PackageStandard.allCases.count
    }
    return standards.contains(standard)
  }
}
