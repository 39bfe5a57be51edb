internal import Diagnostics
internal import MarkdownText

/// A path that a course names, and what it comes to inside the course folder.
struct PathUse {
  let written: String
  /// Nil when the path leaves the course folder.
  let resolved: String?
  let location: SourceLocation
}

/// Every path that a course names, whatever it is for.
enum CoursePaths {
  static func all(of course: Course) -> [PathUse] {
    let variables = course.definition.variableText
    return definitionPaths(course.definition)
      + course.pages.flatMap { page in
        page.recordings.flatMap(\.files).map { use($0.value, at: $0.location, from: page.path) }
      }
      + course.pictures.map { (variables($1.value), $1.location, $0) }
      // One from the network is another finding.
      .filter { !LinkTarget.isRemote($0.0) }.map { use($0, at: $1, from: $2) }
  }

  private static func definitionPaths(_ definition: CourseDefinition) -> [PathUse] {
    var paths = definition.modules.flatMap(\.pages).map(\.path)
    paths += definition.toolkit?.handouts.map(\.path) ?? []
    paths += [
      definition.cover, definition.theme.logo, definition.theme.css,
      definition.certificate?.signature,
    ].compactMap { $0 }
    if let font = definition.theme.font, font.value != "system" { paths.append(font) }
    return paths.map {
      PathUse(
        written: $0.value, resolved: SourcePath.resolve($0.value), location: $0.location)
    }
  }

  private static func use(_ url: String, at location: SourceLocation, from file: String) -> PathUse
  {
    let path = LinkTarget.decoded(url)
    return PathUse(
      written: url,
      resolved: SourcePath.resolve(path, in: SourcePath.folder(of: file)),
      location: location)
  }
}
