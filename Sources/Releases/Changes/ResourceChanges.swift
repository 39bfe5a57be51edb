/// What can happen to local resources.
package enum ResourceChanges {
  static let added = ChangeKind(
    "resource/added", .text, "a local resource is new",
    why: "The toolkit's page shows it; nothing counts or is kept of it.",
    from: course(), to: course(library))

  static let removed = ChangeKind(
    "resource/removed", .text, "a local resource is not listed any more",
    why: "The toolkit's page shows it no more; whoever wrote it down has it.",
    from: course(library), to: course())

  static let changed = ChangeKind(
    "resource/changed", .text, "a local resource is reached, or described, otherwise",
    why: "The toolkit's page shows it; whoever wrote down the earlier number has to be told.",
    from: course(library), to: course(library.replacing("0142", with: "0143")))

  package static let kinds = [added, removed, changed]

  static func all(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    let resources = Matched(old.resources ?? [], new.resources ?? [], by: \.name)
    let changes =
      resources.added.map {
        Change(added, "", "resource '\($0.name)' is listed", [TextChange("", nil, line($0))])
      }
      + resources.removed.map {
        Change(removed, "", "resource '\($0.name)' is not listed", [TextChange("", line($0), nil)])
      }
      + resources.kept.filter { $0.old != $0.new }.map { before, now in
        Change(
          changed, "", "resource '\(now.name)' has other details",
          TextChange.all(
            ("offers", before.offers, now.offers), ("phone", before.phone, now.phone),
            ("email", before.email, now.email), ("url", before.url, now.url),
            ("address", before.address, now.address), ("hours", before.hours, now.hours)))
      }
    guard changes.isEmpty, old.resources != new.resources else { return changes }
    return [Change(changed, "resources stand in another order")]
  }

  /// Resources of an edition as texts, where they are others.
  static func texts(_ old: [ReleasedCourse.Resource]?, _ new: [ReleasedCourse.Resource]?)
    -> [TextChange]
  {
    func lines(_ resources: [ReleasedCourse.Resource]?) -> String? {
      resources.map { $0.map(line).joined(separator: "\n") }
    }
    return TextChange.all(("resources", lines(old), lines(new)))
  }

  private static func line(_ resource: ReleasedCourse.Resource) -> String {
    let details = [
      resource.offers, resource.phone, resource.email, resource.url, resource.address,
      resource.hours,
    ].compactMap { $0 }
    return resource.name + (details.isEmpty ? "" : ": " + details.joined(separator: ", "))
  }

  private static let library = "resources: [{name: Library, phone: 555-0142}]\n"

  private static func course(_ resources: String = "") -> [String: String] {
    [
      "course.yaml": ToolkitChanges.example + resources,
      "toolkit/map.md": ToolkitChanges.exampleHandout,
    ]
  }
}
