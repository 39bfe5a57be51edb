package import Diagnostics
internal import MarkdownText

/// Finds pictures that would come from the network.
package enum RemoteEmbed: CourseRule {
  package static let description = RuleDescription(
    id: "media/remote-embed",
    summary: "picture that comes from the network",
    why: "Packages work offline; another site could change it, remove it, or count who learns.",
    passing: [
      RuleExample(["modules/welcome.md": "[A map](https://example.org/map.png)\n"])
    ],
    failing: [
      RuleExample(["modules/welcome.md": "↓![A map](https://example.org/map.png)\n"]),
      RuleExample(["modules/welcome.md": "↓![A map](//example.org/map.png)\n"]),
      RuleExample(["modules/welcome.md": "↓![A dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)\n"]
      ),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let variables = course.definition.variableText
    return course.pictures.compactMap { _, picture in
      let url = variables(picture.value)
      guard LinkTarget.isRemote(url) else { return nil }
      let shown = url.count > 60 ? url.prefix(57) + "..." : url[...]
      return diagnostic(
        "'\(shown)' is not a file of the course", at: picture.location,
        help: "save the picture in media/, if its licence allows it, and name that file")
    }
  }
}
