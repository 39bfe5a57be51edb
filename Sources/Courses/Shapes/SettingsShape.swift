/// The shape of `coursewright.yaml`, the settings of an organisation.
enum SettingsShape {
  static let shape = Shape.mapping([
    Key(
      "control-documents", .text(.any), "a folder with the published schemas of a standard, to pack"
    ),
    Key("rules", .mapping([]), .later, "other severities"),
    Key("fail-on", .text(.any), .later, "the severity that fails a check"),
    Key("lms", .text(.any), .later, "the system to judge packages for"),
  ])
}
