/// The shape of `releases/acknowledged.yaml`.
enum AcknowledgementShape {
  static let shape = Shape.list(of: .mapping(keys))

  private static let keys: [Key] = [
    Key("release", .text(.semanticVersion), .required, "the version that makes the change"),
    Key("change", .text(.any), .required, "the kind of change, as `diff` names it"),
    Key("subject", .text(.any), .required, "the id of what changed, as `diff` names it"),
    Key("reason", .text(.any), .required, "why results from before and after may stand together"),
  ]
}
