/// The shape of `profiles/NAME.yaml`: another edition of the course, for one community or agency.
package enum ProfileShape {
  package static let shape = Shape.mapping([
    Key("name", .text(.any), .required, "whose edition it is, as its title says it"),
    Key("title", .text(.any), "the title of the edition, instead of the course's with the name"),
    Key(
      "variables", .named(keys: .id, values: .text(.any)),
      "texts for {{name}}, instead of the course's"),
    Key("theme", .mapping(theme), "how the edition looks"),
    Key(
      "sessions", .list(of: .mapping(CourseShape.session)),
      "meetings of its own, instead of the course's; may be empty"),
    Key("handouts", .mapping(handouts), "handouts that its toolkit leaves out or adds"),
    Key(
      "resources", .list(of: .mapping(CourseShape.resource)),
      "who can help in its own community, instead of the course's; may be empty"),
  ])

  private static let handouts: [Key] = [
    Key("leave-out", .texts(.reference), "ids of handouts of the course"),
    Key("add", .list(of: .mapping(CourseShape.handout)), "handouts of its own"),
  ]

  private static let theme: [Key] = [
    Key("accent", .text(.color), "the colour of buttons and marks"),
    Key("logo", .text(.path), "a picture beside the title"),
  ]
}
