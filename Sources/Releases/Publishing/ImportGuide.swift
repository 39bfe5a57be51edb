/// How to import a package into one LMS, as its public documentation says; docs/lms has it at length.
struct ImportGuide {
  let lms: String
  /// The target to take, and how its SCOs should be.
  let take: String
  let steps: [String]
  let settings: [(setting: String, choose: String)]
  /// What to do with a new release.
  let release: String

  static let all: [ImportGuide] = [
    ImportGuide(
      lms: "Moodle", take: "scorm12, single",
      steps: [
        "A new course: add the activity 'SCORM package' and drop the zip, as it is, into 'Package file'.",
        "A new release: edit the settings of the same activity, delete the old file, drop the new one, save.",
      ],
      settings: [
        ("Display package", "Current window"), ("Disable preview mode", "Yes"),
        ("Display course structure in player", "Disabled for single, 'To the side' for per-module"),
        ("Grading method", "Highest grade for single, Average grade for per-module"),
        ("Maximum grade", "100"), ("Number of attempts", "Unlimited attempts"),
        ("Attempts grading", "Highest attempt"), ("Force new attempt", "No"),
        ("Force completed", "No"), ("Auto-commit", "No"),
        ("Completion", "Require status: Passed (and Completed, where nothing has to be passed)"),
      ],
      release:
        "Moodle matches items by their identifiers and keeps the records of those it finds again; back up"
        + " the course with user data before."),
    ImportGuide(
      lms: "Open edX (SCORM XBlock)", take: "scorm12, single",
      steps: [
        "A new course: Add New Component, Advanced, Scorm module; Edit, choose the zip, Save, Publish.",
        "A new release: Edit the same component, choose the zip, Save, and Publish at once: saving"
          + " deletes the old files already.",
      ],
      settings: [
        ("Scored", "True if the course has an assessment"), ("Display width", "empty"),
        ("Display height", "700 or more"), ("Launch in pop-up window", "False"),
        ("Display navigation menu", "False"),
      ],
      release: "Records belong to the component and stay with it."),
    ImportGuide(
      lms: "SCORM Cloud", take: "the package that your own LMS will get",
      steps: [
        "Add the course in the library, choose the zip.",
        "A new release: create a new version and leave 'restart registration' at never.",
      ],
      settings: [("Course structure, navigation bar", "hidden for single, shown for per-module")],
      release:
        "Learners half-way stay on their version. A registration that is moved begins at nothing, and"
        + " so does everyone if the course is overwritten and reset."),
    ImportGuide(
      lms: "Canvas", take: "scorm12, single",
      steps: [
        "Open the course, SCORM in its navigation, upload the zip as it is, say whether it is graded."
      ],
      settings: [
        ("Points", "100"), ("Attempts of the assignment", "unlimited"),
        ("Requirement in the module", "a score of at least the pass mark; not 'view'"),
      ],
      release:
        "Nothing that could be cited says what becomes of records. Count on a new item with empty records:"
        + " let those who began finish the old one."),
    ImportGuide(
      lms: "Blackboard", take: "scorm2004, single",
      steps: [
        "Ultra: Create, SCORM package, upload. Original: Build Content, Content package (SCORM)."
      ],
      settings: [
        (
          "Grade SCORM", "on if the course has an assessment; it cannot be changed after the import"
        ),
        ("Maximum score", "100"),
        ("Attempts allowed", "1: learners come back as often as they like"),
      ],
      release:
        "Nothing that could be cited says what becomes of records. Add the new release as a new item, and"
        + " do not delete the old one: its grades may go with it."),
    ImportGuide(
      lms: "Brightspace", take: "scorm2004, single (legacy player: scorm12)",
      steps: ["Content, Upload / Create, New SCORM Object, upload the zip."],
      settings: [
        ("Which attempt gives the grade", "highest"), ("Maximum of the grade item", "100"),
        ("Version to link to", "one version while learners are under way"),
      ],
      release:
        "Upload it as a new version of the same object. What happens to learners half-way when a topic moves"
        + " to it could not be confirmed: leave running courses on their version."),
    ImportGuide(
      lms: "Chamilo", take: "scorm12",
      steps: [
        "A new release: 'Update' the learning path with a zip that has the file name of the first upload:"
          + " rename it, for names carry the version."
      ], settings: [],
      release: "Records and the list of items stay; values of the first manifest stay, too."),
    ImportGuide(
      lms: "ILIAS", take: "scorm2004 or scorm12, single",
      steps: ["Import the package as a new learning module."], settings: [],
      release:
        "A new version is taken only where the manifest is the same to the letter, and the version stands"
        + " in it: make a new learning module, and let those who began finish the old one."),
  ]
}
