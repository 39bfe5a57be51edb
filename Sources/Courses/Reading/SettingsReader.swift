package import Diagnostics

/// Makes settings of a `coursewright.yaml`.
package struct SettingsReader {
  package static let file = "coursewright.yaml"

  private let root: YAMLValue
  private let vocabulary: SettingsVocabulary

  /// The settings in a folder, if there are any, and what is wrong with them.
  package static func read(
    _ folder: SourceFolder, _ vocabulary: SettingsVocabulary.Source
  ) -> (settings: Settings, findings: [Diagnostic]) {
    guard folder.files.isFile(file) else { return (Settings(), []) }
    let (root, findings) = YAMLFile.read(file, in: folder)
    guard let root else { return (Settings(), findings) }
    let (settings, problems) = SettingsReader(root: root, vocabulary: vocabulary()).read()
    return (settings, findings + problems)
  }

  private func read() -> (settings: Settings, findings: [Diagnostic]) {
    let levels = root["rules"]?.entries.compactMap(level) ?? []
    let settings = Settings(
      controlDocuments: root["control-documents"]?.text,
      levels: RuleLevels(Dictionary(levels, uniquingKeysWith: { _, last in last })),
      failOn: root.choice("fail-on"),
      lms: root["lms"]?.text?.value,
      packageLimit: root["package-limit"]?.text.flatMap { text in
        Int(text.value).map { Located($0 * 1_000_000, at: text.location) }
      })
    let findings =
      ShapeChecker.check(root, SettingsShape.shape(vocabulary), in: Self.file) + unbendable
    return (settings, findings)
  }

  private func level(_ entry: YAMLValue.Entry) -> (String, RuleLevels.Level)? {
    (entry.value.text?.value).flatMap(RuleLevels.Level.init).map { (entry.key.value, $0) }
  }

  /// Errors that somebody would like to be less.
  private var unbendable: [Diagnostic] {
    let entries = root["rules"]?.entries ?? []
    return entries.filter { vocabulary.rules.errors.contains($0.key.value) }.map { entry in
      IllTypedValue.finding(
        "'\(entry.key.value)' is an error and stays one", at: entry.key.location)
    }
  }
}
