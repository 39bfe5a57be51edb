internal import Diagnostics
internal import LearnerState

/// The shape of `course.yaml`, format 1.
package enum CourseShape {
  package static let shape = Shape.mapping(keys)

  static let targetNames = ["scorm12", "scorm2004", "scorm2004-3rd", "web"]
  static let laterTargetNames = ["cmi5", "cc13", "cc11"]

  private static let packaging = Shape.text(.oneOf(Packaging.allCases.map(\.rawValue), later: []))

  private static let keys: [Key] = [
    Key("format", .text(.formatNumber), .required, "the course format, 1"),
    Key("id", .text(.id), .required, "the course's name in manifests and file names"),
    Key("iri", .text(.iri), "an address of your own that names the course for ever"),
    Key("version", .text(.semanticVersion), .required, "the version of the content"),
    Key("date", .text(.date), "the day of the version, such as 2027-03-01"),
    Key("title", .text(.any), .required, "the course's title"),
    Key("subtitle", .text(.any), "a line below the title"),
    Key("description", .text(.any), "what the course is about, in Markdown"),
    Key("language", .text(.language), .required, "the language of the texts (BCP 47)"),
    Key("audience", .text(.any), "whom the course is for"),
    Key("keywords", .texts(.any), "words to find the course by"),
    Key("duration", .text(.duration), "how long it takes (ISO 8601)"),
    Key("provider", .text(.any), "who offers the course"),
    Key("license", .text(.any), "under what terms it may be used"),
    Key("cover", .text(.path), "a picture for the first page"),
    Key("alignments", .list(of: .mapping(alignment)), "places in frameworks of competences"),
    Key("objectives", .list(of: .mapping(objective)), "what learners will be able to do"),
    Key("modules", .list(of: .mapping(module)), .required, "the modules in their order"),
    Key("toolkit", .mapping(toolkit), "handouts to take home, by stage"),
    Key("sessions", .list(of: .mapping(session)), "meetings to attend; may be empty"),
    Key("variables", .named(keys: .id, values: .either(.any, variable)), "texts for {{name}}"),
    Key("resources", .list(of: .mapping(resource)), "who can help near by; may be empty"),
    Key(
      "navigation", .text(.oneOf(["free", "in-order"], later: [])),
      "whether pages open one after the other"),
    Key("completion", .mapping(completion), "what a learner has to do"),
    Key("passing", passMark, "the share of points that passes, 0 to 1"),
    Key("packaging", packaging, "one SCO for the course, or one for each module"),
    Key(
      "targets",
      .list(
        .either(.oneOf(targetNames, later: laterTargetNames), targets), atLeast: 1, atMost: nil),
      "what to build"),
    Key("theme", .mapping(theme), "how the course looks"),
    Key("paper", .text(.oneOf(["a4", "letter"], later: [])), "the paper of handouts"),
    Key(
      "html", .text(.oneOf(["off", "trusted"], later: [])),
      "whether raw HTML in pages is used or shown as text"),
    Key(
      "certificate", .either(.boolean, certificate),
      "a page to print once the course is completed"),
  ]

  static let passMark = Shape.text(.decimal(0...1, digits: 4))

  private static let targets: [Key] =
    targetNames.map { Key($0, .mapping($0 == "web" ? [] : [packagingKey]), "settings of it") }
    + laterTargetNames.map { Key($0, .mapping([packagingKey]), .later, "settings of it") }

  private static let packagingKey = Key("packaging", packaging, "its own packaging")

  private static let alignment: [Key] = [
    Key("framework", .text(.any), .required, "the framework's name"),
    Key("code", .text(.any), .required, "the place in it"),
    Key("title", .text(.any), .required, "what the place is called"),
    Key("url", .text(.webAddress), "where it can be read"),
    Key("guid", .text(.any), "its identifier for machines"),
  ]

  private static let objective: [Key] = [
    Key("id", .text(.id), .required, "the objective's id"),
    Key("text", .text(.any), .required, "what learners will be able to do"),
    Key("alignments", .texts(.any), "codes of the course's alignments"),
  ]

  private static let module: [Key] = [
    Key("id", .text(.id), .required, "the module's id"),
    Key("title", .text(.any), .required, "the module's title"),
    Key("summary", .text(.any), "what the module is about"),
    Key("objectives", .texts(.reference), "ids of objectives"),
    Key("requires", .texts(.reference), "ids of modules to complete before"),
    Key("pages", .list(of: .either(.path, page)), .required, "the pages in their order"),
    Key("break", .either(.duration, pause), "a pause after it when a group meets (ISO 8601)"),
    Key("was", .text(.id), "the id it had before"),
  ]

  private static let pause: [Key] = [
    Key("title", .text(.any), .required, "what it is, such as lunch"),
    Key("duration", .text(.duration), .required, "how long it is (ISO 8601)"),
  ]

  private static let variable: [Key] = [
    Key("value", .text(.any), .required, "the text"),
    Key("label", .text(.any), "what learners are asked for, who may write a text of their own"),
    Key("max", .text(.integer(Variable.maxRange)), "how many characters theirs may have"),
  ]

  /// Whether a key of a variable is probably a misspelt `label`.
  static func isNearlyLabel(_ key: String) -> Bool {
    let known = variable.map(\.name)
    return !known.contains(key) && NearestName.of(key, in: known) == "label"
  }

  private static let page: [Key] = [
    Key("file", .text(.path), .required, "the page's file"),
    Key("required", .text(.boolean), "whether it counts towards completion"),
  ]

  private static let toolkit: [Key] = [
    Key("title", .text(.any), "the toolkit's title"),
    Key("stages", .list(of: .mapping(stage), atLeast: 1), .required, "the stages in their order"),
    Key("handouts", .list(of: .mapping(handout)), .required, "the handouts"),
  ]

  private static let stage: [Key] = [
    Key("id", .text(.id), .required, "the stage's id"),
    Key("title", .text(.any), .required, "the stage's title"),
    Key("summary", .text(.any), "what happens in the stage"),
  ]

  static let handout: [Key] = [
    Key("file", .text(.path), .required, "the handout's file"),
    Key("stages", .texts(.reference, atLeast: 1), .required, "ids of stages it is for"),
    Key("objectives", .texts(.reference), "ids of objectives it serves"),
    Key(
      "formats", .texts(.oneOf(HandoutFormat.allCases.map(\.rawValue), later: []), atLeast: 1),
      "the forms it is given out in; all three if not said"),
  ]

  static let resource: [Key] = [
    Key("name", .text(.any), .required, "who they are"),
    Key("offers", .text(.any), "what they do for people"),
    Key("phone", .text(.phone), "their telephone number"),
    Key("email", .text(.email), "their e-mail address"),
    Key("url", .text(.webAddress), "their web site"),
    Key("address", .text(.any), "where they are"),
    Key("hours", .text(.any), "when they are there"),
  ]

  static let session: [Key] = [
    Key("id", .text(.id), .required, "the session's id"),
    Key("title", .text(.any), .required, "what the session is called"),
    Key("start", .text(.dateTime), .required, "when it begins"),
    Key("end", .text(.dateTime), "when it ends"),
    Key("timezone", .text(.any), "its IANA time zone"),
    Key("place", .text(.any), "where it is held"),
    Key("url", .text(.webAddress), "where to join it"),
    Key("capacity", .text(.integer(1...1_000_000)), "how many can come"),
    Key("registration", .text(.webAddress), "where to register"),
    Key(
      "status", .text(.oneOf(["planned", "moved", "cancelled"], later: [])),
      "whether it takes place"
    ),
  ]

  private static let certificate: [Key] = [
    Key("title", .text(.any), "its own heading"),
    Key("hours", .text(.decimal(0...10_000, digits: 2)), "the hours that it certifies"),
    Key("statement", .text(.any), "what it is worth, in your words"),
    Key("signature", .text(.path), "a picture of a signature"),
  ]

  private static let completion: [Key] = [
    Key(
      "pages", .text(.oneOf(CompletionRules.Pages.allCases.map(\.rawValue), later: [])),
      "which pages have to be seen"),
    Key(
      "assessments", .text(.oneOf(CompletionRules.Assessments.allCases.map(\.rawValue), later: [])),
      "what has to be done with assessments"),
  ]

  private static let theme: [Key] = [
    Key("accent", .text(.color), "the colour of buttons and marks"),
    Key("logo", .text(.path), "a picture beside the title"),
    Key("font", .text(.path), "system, or a woff2 file"),
    Key("css", .text(.path), "a style sheet of your own"),
  ]
}
