package import Diagnostics

/// A rule that looks at a package.
package protocol PackageRule: Rule {
  /// The standards whose packages it judges.
  static var standards: Set<PackageStandard> { get }

  /// The LMS that alone has this rule, by the name of its profile; nil for rules of standards.
  static var lms: String? { get }

  /// Whether it opens other files than the manifest, or reads all of an archive.
  static var looksInside: Bool { get }

  /// Whether it works on all cores by itself.
  static var usesAllCores: Bool { get }

  /// Every place of the package that breaks the rule.
  static func check(_ package: ExaminedPackage) -> [Diagnostic]
}

extension PackageRule {
  package static var standards: Set<PackageStandard> { Set(PackageStandard.allCases) }
  package static var lms: String? { nil }
  package static var looksInside: Bool { false }
  package static var usesAllCores: Bool { false }
}
