/// How to import a package into one LMS, as its public documentation and code say; docs/lms has it at
/// length.
struct ImportGuide: Sendable {
  let lms: String
  /// What it does with learners when a package is replaced; nil where nothing could be cited.
  let behaviour: LMSBehaviour?
  /// The targets to take, the best first.
  let targets: [String]
  /// Whether it shows the modules of a package with several SCOs as they are meant.
  let isForModules: Bool
  let add: String
  /// How to replace a package in place, or make a new version; nil where that cannot be done.
  let replace: String?
  /// What to know of it.
  let note: String
  let settings:
    @Sendable (_ isModules: Bool, _ isAssessed: Bool) -> [(setting: String, choose: String)]

  static let all: [ImportGuide] = [
    ImportGuide(
      lms: "Moodle", behaviour: .movesWithData, targets: ["scorm12"], isForModules: true,
      add: "Add the activity 'SCORM package' and drop the zip, as it is, into 'Package file'.",
      replace:
        "Edit the settings of the same activity, delete the old file, drop the new one, save.",
      note:
        "Moodle matches items by their identifiers and keeps the records of those it finds again."
        + " Back up the course with user data before.",
      settings: { isModules, isAssessed in
        [
          ("Display package", "Current window"), ("Disable preview mode", "Yes"),
          ("Display course structure in player", isModules ? "To the side" : "Disabled"),
          ("Grading method", isModules ? "Average grade" : "Highest grade"),
          ("Maximum grade", "100"), ("Number of attempts", "Unlimited attempts"),
          ("Attempts grading", "Highest attempt"), ("Force new attempt", "No"),
          ("Force completed", "No"), ("Auto-commit", "No"),
          ("Completion", "Require status: \(isAssessed ? "Passed" : "Completed")"),
        ]
      }),
    ImportGuide(
      lms: "Open edX (SCORM XBlock)", behaviour: .movesWithData,
      targets: ["scorm12", "scorm2004"], isForModules: false,
      add: "Add New Component, Advanced, Scorm module; Edit, choose the zip, Save, Publish.",
      replace:
        "Edit the same component, choose the zip, Save, and Publish at once: saving deletes the"
        + " old files already.",
      note: "Records belong to the component and stay with it.",
      settings: { _, isAssessed in
        [
          ("Scored", isAssessed ? "True" : "False"), ("Display width", "empty"),
          ("Display height", "700 or more"), ("Launch in pop-up window", "False"),
          ("Display navigation menu", "False"),
        ]
      }),
    ImportGuide(
      lms: "Chamilo 1.11", behaviour: .movesWithData, targets: ["scorm12"], isForModules: true,
      add: "Import the zip as a new learning path.",
      replace:
        "'Update' the learning path with a zip that has the file name of the first upload: rename"
        + " it, for names carry the version.",
      note: "Records and the list of items stay; values of the first manifest stay, too.",
      settings: { _, _ in [] }),
    ImportGuide(
      lms: "SCORM Cloud", behaviour: .keepsVersion,
      targets: ["scorm2004", "scorm2004-3rd", "scorm12"], isForModules: true,
      add: "Add the course in the library, choose the zip that your own LMS will get.",
      replace: "Create a new version of the same course and leave 'restart registration' at never.",
      note: "A registration that is moved begins at nothing, and so does everyone if the course is"
        + " overwritten and reset.",
      settings: { isModules, _ in
        [("Course structure, navigation bar", isModules ? "shown" : "hidden")]
      }),
    ImportGuide(
      lms: "Canvas", behaviour: nil, targets: ["scorm12", "scorm2004"], isForModules: false,
      add:
        "Open the course, SCORM in its navigation, upload the zip as it is, say whether it is graded.",
      replace: nil, note: "An upload is a new item with empty records.",
      settings: { _, isAssessed in
        [
          ("Graded", isAssessed ? "yes, 100 points" : "no"),
          ("Attempts of the assignment", "unlimited"),
          ("Requirement in the module", "a score of at least the pass mark; not 'view'"),
        ]
      }),
    ImportGuide(
      lms: "Blackboard", behaviour: nil, targets: ["scorm2004", "scorm12"], isForModules: true,
      add:
        "Ultra: Create, SCORM package, upload. Original: Build Content, Content package (SCORM).",
      replace: nil, note: "Do not delete the old item: its grades may go with it.",
      settings: { isModules, isAssessed in
        [
          (
            "Grade SCORM",
            (isAssessed ? "on" : "off") + "; it cannot be changed after the import"
          ),
          ("Maximum score", "100"),
          ("Grade individual SCOs", isModules ? "those with assessments" : "off"),
          ("Attempts allowed", "1: learners come back as often as they like"),
        ]
      }),
    ImportGuide(
      lms: "Brightspace", behaviour: nil, targets: ["scorm2004", "scorm12"], isForModules: true,
      add:
        "Content, Upload / Create, New SCORM Object, upload the zip. The legacy player takes scorm12.",
      replace: nil,
      note:
        "A new version of the same object can be linked to by new courses; leave running courses on"
        + " their version.",
      settings: { _, _ in
        [
          ("Which attempt gives the grade", "highest"), ("Maximum of the grade item", "100"),
          ("Version to link to", "one version while learners are under way"),
        ]
      }),
    ImportGuide(
      lms: "ILIAS", behaviour: nil, targets: ["scorm2004", "scorm2004-3rd", "scorm12"],
      isForModules: true, add: "Import the package as a new learning module.", replace: nil,
      note:
        "A new version of a module is taken only where the manifest is the same to the letter, and"
        + " the version stands in it.",
      settings: { _, _ in [] }),
  ]
}
