/// Names of rules as users may write them.
package struct RuleNames: Sendable {
  package let all: Set<String>
  /// Those of errors, whose severity cannot be changed.
  package let errors: Set<String>

  package init(of rules: [any Rule.Type]) {
    let descriptions = rules.map { $0.description }
    all = Set(descriptions.map(\.id))
    errors = Set(descriptions.filter { $0.severity == .error }.map(\.id))
  }

  private init(all: Set<String>, errors: Set<String>) {
    self.all = all
    self.errors = errors
  }

  package func and(_ others: RuleNames) -> RuleNames {
    RuleNames(all: all.union(others.all), errors: errors.union(others.errors))
  }

  /// The name that somebody may have meant.
  package func nearest(to name: String) -> String? { NearestName.of(name, in: all.sorted()) }
}
