/// What an LMS does with learners when a package is replaced, as far as anybody has said so.
package enum LMSBehaviour: String, Codable, Sendable, CaseIterable {
  /// Everybody gets the new content, with the record that they had.
  case movesWithData = "moves-with-data"
  /// Whoever began stays with the release that they began.
  case keepsVersion = "keeps-version"
  /// Everybody gets the new content and an empty record.
  case movesAndResets = "moves-and-resets"
  /// No LMS: a browser keeps what its learner did.
  case browser

  package var title: String {
    switch self {
    case .movesWithData: "the LMS moves learners to the new package with their records"
    case .keepsVersion: "the LMS leaves learners on the release that they began"
    case .movesAndResets: "the LMS moves learners to the new package with empty records"
    case .browser: "a browser keeps the records"
    }
  }

  /// An LMS that behaves so, under which condition, and who says it.
  package struct Example: Sendable {
    package let lms: String
    package let condition: String
    package let source: String
  }

  package var examples: [Example] {
    switch self {
    case .movesWithData:
      [
        Example(
          lms: "Moodle",
          condition:
            "a new package in the same activity; records stay for items whose identifier stayed,"
            + " those of vanished items are deleted; manifest values are read anew",
          source: "its source, mod/scorm/datamodels/scormlib.php, scorm_parse_scorm"),
        Example(
          lms: "Open edX (SCORM XBlock)",
          condition:
            "a new package in the same block; one record for the whole package; publish right after"
            + " saving, which deletes the old files",
          source: "its source, openedxscorm/scormxblock.py, studio_submit"),
        Example(
          lms: "Chamilo 1.11",
          condition:
            "'Update' with a zip of the same file name as the first; values of the first manifest"
            + " stay, and so does the list of items",
          source: "its source, main/lp/lp_update_scorm.php"),
      ]
    case .keepsVersion:
      [
        Example(
          lms: "SCORM Cloud",
          condition:
            "a new version of the same course, with 'restart registration' left at its default",
          source: "cloud.scorm.com, guide to versioning"),
        Example(
          lms: "systems built on the Rustici Engine",
          condition:
            "by its own default for learners in progress; each system may set it otherwise",
          source: "its documentation, Updating Courses"),
      ]
    case .movesAndResets:
      [
        Example(
          lms: "SCORM Cloud",
          condition:
            "set to restart registrations, or overwritten with another manifest and reset",
          source: "cloud.scorm.com, guide to versioning")
      ]
    case .browser: []
    }
  }

  /// Systems of which nothing was found that could be cited.
  package static let unknown = [
    "Blackboard", "Brightspace", "Canvas", "Cornerstone", "Docebo", "SAP SuccessFactors",
    "TalentLMS",
  ]

  /// The behaviours that packages for a target can meet.
  package static func all(of target: String) -> [LMSBehaviour] {
    target == "web" ? [.browser] : [.movesWithData, .keepsVersion, .movesAndResets]
  }
}
