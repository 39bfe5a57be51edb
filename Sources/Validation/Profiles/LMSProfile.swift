package import Diagnostics

/// What one LMS's importer is publicly known to refuse or to mishandle.
package struct LMSProfile: Sendable {
  package enum Effect: Sendable {
    /// The package, or what the rule found, is not imported.
    case refused
    /// It is imported, and something is lost or shown wrongly.
    case mishandled
  }

  /// A rule that weighs otherwise for this LMS, with where that is known from.
  package struct Entry: Sendable {
    package let rule: String
    package let effect: Effect
    /// The page, file or thread.
    package let source: String

    package var severity: Severity { effect == .refused ? .error : .warning }
  }

  /// The name for `--lms`.
  package let name: String
  /// As people write it, with the version that is known.
  package let title: String
  package let entries: [Entry]

  package static let all: [LMSProfile] = [moodle, openEdX, scormCloud, canvas, chamilo]

  package static func named(_ name: String) -> LMSProfile? { all.first { $0.name == name } }

  package func entry(of rule: String) -> Entry? { entries.first { $0.rule == rule } }

  /// The finding as it weighs for this LMS, with its source.
  func applied(to diagnostic: Diagnostic) -> Diagnostic {
    guard let entry = entry(of: diagnostic.rule) else { return diagnostic }
    let effect = entry.effect == .refused ? "refuses it" : "mishandles it"
    return Diagnostic(
      rule: diagnostic.rule, severity: max(diagnostic.severity, entry.severity),
      message: diagnostic.message, location: diagnostic.location,
      help: [diagnostic.help, "\(title) \(effect): \(entry.source)"].compactMap { $0 }
        .joined(separator: "\n"))
  }
}

extension LMSProfile {
  private static let moodleLibrary =
    "https://github.com/moodle/moodle/blob/main/public/mod/scorm/datamodels/scormlib.php"

  package static let moodle = LMSProfile(
    name: "moodle", title: "Moodle",
    entries: [
      Entry(rule: "scorm2004/unknown-edition", effect: .mishandled, source: moodleLibrary),
      Entry(rule: "scorm12/missing-scormtype", effect: .mishandled, source: moodleLibrary),
      Entry(rule: "scorm2004/missing-scormtype", effect: .mishandled, source: moodleLibrary),
      Entry(rule: "moodle/other-prefix", effect: .mishandled, source: moodleLibrary),
      Entry(
        rule: "moodle/cartridge-version", effect: .refused,
        source: "https://github.com/moodle/moodle/tree/main/public/backup/converter"),
    ])

  private static let openEdXBlock =
    "https://github.com/overhangio/openedx-scorm-xblock/blob/master/openedxscorm/scormxblock.py"

  package static let openEdX = LMSProfile(
    name: "openedx", title: "Open edX (openedx-scorm-xblock 19)",
    entries: [
      Entry(rule: "openedx/other-launch", effect: .mishandled, source: openEdXBlock),
      Entry(rule: "openedx/unlisted-item", effect: .mishandled, source: openEdXBlock),
      Entry(rule: "manifest/empty-title", effect: .refused, source: openEdXBlock),
      Entry(rule: "manifest/item-to-nothing", effect: .refused, source: openEdXBlock),
      Entry(rule: "scorm12/wrong-version", effect: .mishandled, source: openEdXBlock),
    ])

  package static let scormCloud = LMSProfile(
    name: "scorm-cloud", title: "SCORM Cloud",
    entries: [
      Entry(
        rule: "cmi5/missing-part", effect: .refused,
        source: "https://github.com/adaptlearning/adapt-contrib-xapi/issues/19"),
      Entry(
        rule: "cmi5/unknown-value", effect: .refused,
        source: "https://github.com/adaptlearning/adapt-contrib-xapi/issues/19"),
      Entry(
        rule: "manifest/item-to-nothing", effect: .mishandled,
        source: "https://github.com/pipwerks/scorm-api-wrapper/issues/16"),
    ])

  private static let canvasImporter =
    "https://github.com/instructure/canvas-lms/tree/master/lib/cc/importer"

  package static let canvas = LMSProfile(
    name: "canvas", title: "Canvas",
    entries: [
      Entry(rule: "cc/unknown-resource-type", effect: .mishandled, source: canvasImporter),
      Entry(rule: "canvas/skipped-resource", effect: .mishandled, source: canvasImporter),
      Entry(
        rule: "canvas/scorm", effect: .mishandled,
        source: "https://github.com/LiaScript/LiaScript/issues/246"),
    ])

  private static let chamiloImporter =
    "https://github.com/chamilo/chamilo-lms/blob/1.11.x/main/lp/scorm.class.php"

  package static let chamilo = LMSProfile(
    name: "chamilo", title: "Chamilo 1.11",
    entries: [
      Entry(
        rule: "chamilo/scorm2004", effect: .refused,
        source: "https://github.com/chamilo/chamilo-lms/issues/1948"),
      Entry(rule: "chamilo/prefixed-element", effect: .mishandled, source: chamiloImporter),
      Entry(
        rule: "chamilo/renamed-file", effect: .mishandled,
        source: "https://github.com/chamilo/chamilo-lms/blob/1.11.x/main/inc/lib/fileUpload.lib.php"
      ),
      Entry(rule: "manifest/submanifest", effect: .mishandled, source: chamiloImporter),
      Entry(rule: "scorm12/impossible-mastery-score", effect: .mishandled, source: chamiloImporter),
    ])
}
