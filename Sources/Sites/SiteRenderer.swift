package import Courses
internal import Diagnostics
internal import MarkdownText

/// Renders a checked course: the third arrow of the flow.
package enum SiteRenderer {
  package static func render(_ checked: CheckedCourse) -> Site {
    let course = checked.course
    let references = References(course)
    let pages = parallelMap(course.pages) { page in
      PageRenderer(page: page, course: course, references: references).render()
    }
    return Site(
      course: course,
      pages: [AboutPage(course: course, references: references).render()] + pages
        + ToolkitPage(course: course, references: references).render()
        + SessionsPage(course: course, references: references).render(),
      handouts: course.handouts.map {
        HandoutDocument(handout: $0, course: course, references: references).file()
      },
      assets: references.assets)
  }
}

/// What the links and pictures of a course come to in its site.
struct References: Sendable {
  let index: LinkIndex
  let assets: [SiteFile]
  let variables: VariableText
  let questions: [String: Question]
  let handouts: [String: Handout]

  init(_ course: Course) {
    let index = LinkIndex(course)
    let variables = course.definition.variableText
    self.index = index
    self.variables = variables
    questions = Dictionary(
      course.questions.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    handouts = Dictionary(
      course.handouts.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(Self.paths(of: course, index, variables).map(course.files.stored))
    assets = paths.sorted().compactMap { path in
      guard case .file(let size)? = course.files[path] else { return nil }
      return SiteFile(name: AssetName.name(for: path), content: .source(path: path, size: size))
    }
  }

  /// The link as it stands on a page, or in the document of a handout, one folder below the root.
  func reference(to url: String, from path: String, inHandout handout: String? = nil)
    -> HTMLRenderer.Reference
  {
    let root = handout == nil ? "" : "../"
    switch LinkTarget.resolve(url, from: path, in: index) {
    case .page(let id, let heading):
      let route = "#/\(id)" + (heading.map { "/\($0)" } ?? "")
      return handout == nil
        ? .init(url: route) : .init(url: "\(root)index.html\(route)", attributes: Self.newWindow)
    case .handout(let id, let heading):
      let place = heading.map { "#\(id)--\($0)" } ?? ""
      if id == handout { return .init(url: place.isEmpty ? "#" : place) }
      let opener = handout == nil ? " data-open-handout=\"\(id)\"" : ""
      return .init(
        url: "\(root)toolkit/\(id).html\(place)", attributes: Self.newWindow + opener)
    case .file(let path):
      return .init(
        url: root + AssetName.name(for: index.files.stored(path)),
        attributes: Self.newWindow + " class=\"download\"",
        cue: Self.cue("link.download"))
    case .remote:
      return .init(
        url: url, attributes: Self.newWindow + " class=\"external\"", cue: Self.cue("link.new"))
    // The checker reports broken links, so only a rule's example comes here.
    case .broken, .unread: return .init(url: "#")
    }
  }

  func picture(_ url: String, from path: String, depth: Int = 0) -> HTMLRenderer.Reference {
    let folder = SourcePath.folder(of: path)
    let source = SourcePath.resolve(LinkTarget.decoded(url), in: folder) ?? ""
    let stored = index.files.stored(source)
    return .init(
      url: String(repeating: "../", count: depth) + AssetName.name(for: stored),
      attributes: depth == 0 ? " loading=\"lazy\" decoding=\"async\"" : "")
  }

  private static let newWindow = " target=\"_blank\" rel=\"noopener\""
  /// Words after a link that leaves the course's frame, for a new window is a change of context.
  private static func cue(_ key: String) -> String {
    "<span class=\"external-cue\" data-text=\"\(key)\"></span>"
  }

  private static func paths(of course: Course, _ index: LinkIndex, _ variables: VariableText)
    -> [String]
  {
    let definition = course.definition
    let settings =
      [definition.cover, definition.theme.logo, definition.theme.css]
      .compactMap { $0?.value }
      + [definition.theme.font?.value].compactMap { $0 == "system" ? nil : $0 }
    return settings.compactMap { SourcePath.resolve($0) }
      + course.texts.flatMap { path, blocks in
        blocks.pictures.compactMap {
          SourcePath.resolve(
            LinkTarget.decoded(variables($0.target.url)), in: SourcePath.folder(of: path))
        }
          + blocks.links.compactMap { link -> String? in
            let target = LinkTarget.resolve(variables(link.target.url), from: path, in: index)
            if case .file(let path) = target { return path } else { return nil }
          }
      }
  }
}
