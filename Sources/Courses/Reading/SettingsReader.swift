internal import Diagnostics

/// Makes settings of a `coursewright.yaml`.
struct SettingsReader {
  let root: YAMLValue
  let file: String

  func read() -> (settings: Settings, findings: [Diagnostic]) {
    let levels = root["rules"]?.entries.compactMap(level) ?? []
    let settings = Settings(
      controlDocuments: root["control-documents"]?.text,
      levels: RuleLevels(Dictionary(levels, uniquingKeysWith: { _, last in last })),
      failOn: root.choice("fail-on"),
      packageLimit: root["package-limit"]?.text.flatMap { text in
        Int(text.value).map { Located($0 * 1_000_000, at: text.location) }
      })
    let findings = ShapeChecker.check(root, SettingsShape.shape, in: file) + unbendable
    return (settings, findings)
  }

  private func level(_ entry: YAMLValue.Entry) -> (String, RuleLevels.Level)? {
    (entry.value.text?.value).flatMap(RuleLevels.Level.init).map { (entry.key.value, $0) }
  }

  /// Errors that somebody would like to be less.
  private var unbendable: [Diagnostic] {
    let entries = root["rules"]?.entries ?? []
    return entries.filter { CourseRules.errors.contains($0.key.value) }.map { entry in
      IllTypedValue.finding(
        "'\(entry.key.value)' is an error and stays one", at: entry.key.location)
    }
  }
}
