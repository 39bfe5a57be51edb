package import Diagnostics

/// Judges packages.
package enum PackageChecker {
  /// What all rules find in a package, in the order of reports.
  package static func findings(in package: ExaminedPackage, levels: RuleLevels = RuleLevels())
    -> [Diagnostic]
  {
    PackageRules.all.filter { $0.applies(to: package) }
      .flatMap { $0.check(package) }
      .compactMap(levels.applied)
      .sorted()
  }
}

extension PackageRule {
  /// Of a package that does not say what it is, only rules about all packages can speak.
  fileprivate static func applies(to package: ExaminedPackage) -> Bool {
    guard let standard = package.standard else {
      return standards.count == PackageStandard.allCases.count
    }
    return standards.contains(standard)
  }
}
