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
    uses(in: course, of: definitionPaths(course.definition))
  }

  /// The same without the Markdown that the definition names: thousands of texts, and no files of packages.
  static func ofFiles(in course: Course) -> [PathUse] {
    let paths = definitionPaths(course.definition)
    return uses(in: course, of: paths.filter { !$0.value.hasSuffix(".md") })
  }

  private static func uses(in course: Course, of paths: [Located<String>]) -> [PathUse] {
    let variables = course.definition.variableText
    return paths.map {
      PathUse(
        written: $0.value, resolved: SourcePath.resolve($0.value), location: $0.location)
    }
      + course.pages.flatMap { page in
        page.recordings.flatMap(\.files).map { use($0.value, at: $0.location, from: page.path) }
      }
      + course.pictures.map { (variables($1.value), $1.location, $0) }
      // One from the network is another finding.
      .filter { !LinkTarget.isRemote($0.0) }.map { use($0, at: $1, from: $2) }
  }

  private static func definitionPaths(_ definition: CourseDefinition) -> [Located<String>] {
    var paths = definition.modules.flatMap(\.pages).map(\.path)
    paths += definition.toolkit?.handouts.map(\.path) ?? []
    paths += [
      definition.cover, definition.theme.logo, definition.theme.css,
      definition.certificate?.signature,
    ].compactMap { $0 }
    if let font = definition.theme.font, font.value != "system" { paths.append(font) }
    return paths
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
