package import Diagnostics

/// Finds fonts that nothing says may be given away.
package enum FontWithoutLicence: CourseRule {
  package static let description = RuleDescription(
    id: "media/font-without-licence",
    severity: .note,
    summary: "font without a licence file beside it",
    why:
      "A package gives the font to everybody; few licences allow that, and those ask to be named.",
    passing: [
      RuleExample([
        "course.yaml": "theme: {font: media/fonts/plain.woff2}\n",
        "media/fonts/plain.woff2": "wOF2", "media/fonts/OFL.txt": "Open Font License",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": "theme: {font: ↓media/fonts/plain.woff2}\n",
        "media/fonts/plain.woff2": "wOF2",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard let font = course.definition.theme.font, font.value != "system",
      let path = SourcePath.resolve(font.value), course.files.isFile(path)
    else { return [] }
    let folder = SourcePath.folder(of: path)
    let hasLicence = course.files.kinds.keys.contains { other in
      guard SourcePath.folder(of: other) == folder else { return false }
      let name = (other.split(separator: "/").last ?? "").lowercased()
      return ["licen", "ofl", "copying"].contains(where: name.contains)
    }
    guard !hasLicence else { return [] }
    return [
      diagnostic(
        "no licence file stands beside '\(path)'", at: font.location,
        help: "put the font's licence into \(folder)/, named LICENSE or OFL.txt")
    ]
  }
}
