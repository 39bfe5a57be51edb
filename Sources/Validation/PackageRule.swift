package import Diagnostics

/// A rule that looks at a package.
package protocol PackageRule: Rule {
  /// The standards whose packages it judges.
  static var standards: Set<PackageStandard> { get }

  /// Every place of the package that breaks the rule.
  static func check(_ package: ExaminedPackage) -> [Diagnostic]
}

extension PackageRule {
  package static var standards: Set<PackageStandard> { Set(PackageStandard.allCases) }
}
