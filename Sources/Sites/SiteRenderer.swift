package import Courses
internal import Diagnostics
internal import Hashing
internal import MarkdownText

/// Renders a checked course: the third arrow of the flow.
package enum SiteRenderer {
  /// The site of a course; `sequences` has how often sessions changed from release to release.
  package static func render(
    _ checked: CheckedCourse, _ packaging: Packaging = .single, sequences: [String: Int] = [:]
  ) -> Site {
    let course = checked.course
    let references = References(course)
    let source = SiteSource(
      checked: checked, references: references,
      surroundings: Once { PageSurroundings(course, references) })
    let documents =
      switch packaging {
      case .single: [wholeCourse(source)]
      case .perModule: separately(source)
      }
    return Site(
      course: course,
      documents: documents,
      handouts: course.handouts.filter { $0.reference.wanted.contains(.html) }.map {
        let references = packaging == .single ? references : references.beside
        return HandoutDocument(handout: $0, course: course, references: references).file()
      },
      printables: course.handouts.filter { $0.reference.wanted != [.html] }.map {
        PrintableDocument($0, course, references)
      },
      calendars: SessionCalendars(course: course, references: references, sequences: sequences)
        .files(),
      assets: references.assets)
  }

  private static func separately(_ source: SiteSource) -> [SiteDocument] {
    let modules = modules(of: source)
    return modules + toolkit(of: source, isFirst: modules.isEmpty)
  }

  private static func wholeCourse(_ source: SiteSource) -> SiteDocument {
    let (course, references) = (source.checked.course, source.references)
    let title = references.plain(course.definition.title.value)
    let sessions = SessionsPage(course: course, references: references).render()
    let certificate = CertificatePage(course: course, references: references).render()
    let own = OwnValuesPage(course: course).render()
    let toolkit = ToolkitPage(course: course, references: references)
    return SiteDocument(
      scope: .course, name: "index.html", title: title, course: course,
      origin: Once { SourceOrigin(course) }, courseTitle: title,
      opensOthers: false,
      pages: [AboutPage(course: course, references: references).render()]
        + pages(of: course, source, references)
        + toolkit.render() + sessions + certificate + own,
      surroundings: source.surroundings, usesAllCores: true,
      extras: (certificate.isEmpty ? [] : [.certificate])
        + (course.finders.isEmpty ? [] : [.finder]) + (sessions.isEmpty ? [] : [.sessions])
        + toolkit.extras + (own.isEmpty ? [] : [.own]))
  }

  private static func modules(of source: SiteSource) -> [SiteDocument] {
    let (course, references) = (source.checked.course, source.references)
    var origin: Once<SourceOrigin>? = Once { SourceOrigin(course) }
    let awaited = Set(course.definition.modules.flatMap(course.gates).map(\.recordID))
    let own = OwnValuesPage(course: course).render()
    return course.parts(.perModule).compactMap { part in
      guard let module = part.definition.modules.first else { return nil }
      var references = references
      references.scope = Set(part.pages.map(\.id.value))
      defer { origin = nil }
      return SiteDocument(
        scope: .module(module.recordID), name: "module-\(module.recordID).html",
        title: references.plain(module.title.value), course: part, origin: origin,
        courseTitle: references.plain(course.definition.title.value),
        opensOthers: awaited.contains(module.recordID),
        pages: [ModuleOpening(module: module, course: course, references: references).render()]
          + pages(of: part, source, references) + own,
        surroundings: source.surroundings, usesAllCores: course.definition.modules.count < 8,
        extras: (part.finders.isEmpty ? [] : [.finder])
          + (course.handouts.isEmpty ? [] : [.toolkit]) + (own.isEmpty ? [] : [.own]))
    }
  }

  private static func toolkit(of source: SiteSource, isFirst: Bool) -> [SiteDocument] {
    let (course, references) = (source.checked.course, source.references.beside)
    let sessions = SessionsPage(course: course, references: references).render()
    let toolkit = ToolkitPage(course: course, references: references)
    let pages = toolkit.render() + sessions
    guard !pages.isEmpty else { return [] }
    let title = references.plain(
      course.definition.toolkit?.title?.value ?? course.definition.title.value)
    return [
      SiteDocument(
        scope: .toolkit, name: "toolkit.html", title: title, course: course.withoutPages,
        origin: isFirst ? Once { SourceOrigin(course) } : nil,
        courseTitle: references.plain(course.definition.title.value), opensOthers: false,
        pages: pages, surroundings: source.surroundings, usesAllCores: false,
        extras: (sessions.isEmpty ? [] : [.sessions]) + toolkit.extras
          + (course.definition.offeredVariables.isEmpty ? [] : [.own]))
    ]
  }

  private static func pages(
    of part: Course, _ source: SiteSource, _ references: References
  ) -> [RenderedPage] {
    // What each of thousands of pages holds has to be small.
    let pages = PageSource(
      checked: source.checked, part: part, references: references)
    return part.pages.indices.map { index in
      RenderedPage(identify: { pages.identify(page: index, to: $0) }) {
        try pages.html(ofPage: index)
      }
    }
  }
}

/// What all documents of a site are made from.
private struct SiteSource {
  let checked: CheckedCourse
  let references: References
  let surroundings: Once<PageSurroundings>
}

/// What renders the pages of a document, one for all of them.
private final class PageSource: Sendable {
  private let checked: CheckedCourse
  private let part: Course
  private let references: References

  init(checked: CheckedCourse, part: Course, references: References) {
    self.checked = checked
    self.part = part
    self.references = references
  }

  func identify(page index: Int, to hash: TextHash) {
    let page = part.pages[index]
    hash.add(page.path)
    hash.add(page.digest)
  }

  func html(ofPage index: Int) throws -> String {
    let page = part.pages[index]
    var renderer = PageRenderer(page: page, course: part, references: references)
    return renderer.render(try checked.blocks(of: page))
  }
}

/// What the links and pictures of a course come to in its site.
struct References: Sendable {
  let index: LinkIndex
  let assets: [SiteFile]
  var variables: VariableText
  let questions: [String: Question]
  let handouts: [String: Handout]
  /// The title of each page's module.
  private let modules: Once<[String: String]>
  /// The pages that can be gone to from here; nil for all.
  var scope: Set<String>?

  /// For what stands beside modules that are SCOs of their own.
  var beside: References {
    var references = self
    references.scope = []
    return references
  }

  /// For what learners' own values do not reach, as a printer.
  var unmarked: References {
    var references = self
    references.variables = variables.unmarked
    return references
  }

  init(_ course: Course) {
    let index = course.links ?? LinkIndex(course)
    self.index = index
    variables = course.definition.variableText
    questions = Dictionary(
      course.questions.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    handouts = Dictionary(
      course.handouts.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    modules = Once {
      Dictionary(
        course.pages.map { ($0.id.value, course.module(of: $0)?.title.value ?? "") },
        uniquingKeysWith: { first, _ in first })
    }
    assets = course.usedFiles.sorted { $0.path < $1.path }.map { file in
      SiteFile(
        name: AssetName.name(for: file.path), content: .source(path: file.path, size: file.size))
    }
  }

  /// The link as it stands on a page, or in the document of a handout, one folder below the root.
  func reference(to url: String, from path: String, inHandout handout: String? = nil)
    -> HTMLRenderer.Reference
  {
    let root = handout == nil ? "" : "../"
    switch LinkTarget.resolve(url, from: path, in: index) {
    case .page(let id, _) where scope?.contains(id) == false:
      // Another SCO: leaving for it would end the session, so the words stay and say where it is.
      let module = modules.value[id].map { " <span class=\"elsewhere-cue\">(\(shown($0)))</span>" }
      return .init(url: nil, attributes: " class=\"elsewhere\"", cue: module ?? "")
    case .page(let id, let heading):
      let route = "#/\(id)" + (heading.map { "/\($0)" } ?? "")
      return handout == nil
        ? .init(url: route) : .init(url: "\(root)index.html\(route)", attributes: Self.newWindow)
    case .handout(let id, let heading):
      let place = heading.map { "#\(id)--\($0)" } ?? ""
      if id == handout { return .init(url: place.isEmpty ? "#" : place) }
      let formats = handouts[id]?.reference.wanted ?? [.html]
      guard formats.contains(.html) else {
        return .init(
          url: "\(root)toolkit/\(id).\(formats[0].rawValue)",
          attributes: " download" + Self.newWindow + " class=\"download\"",
          cue: Self.cue("link.download", handout == nil ? "save" : nil))
      }
      let opener = handout == nil ? " data-open-handout=\"\(id)\"" : ""
      return .init(
        url: "\(root)toolkit/\(id).html\(place)", attributes: Self.newWindow + opener)
    case .file(let path):
      return .init(
        url: root + AssetName.name(for: index.files.stored(path)),
        attributes: Self.newWindow + " class=\"download\"",
        cue: Self.cue("link.download", handout == nil ? "save" : nil))
    case .remote:
      return .init(
        url: url, attributes: Self.newWindow + " class=\"external\"",
        cue: Self.cue("link.new", handout == nil ? "external" : nil))
    // The checker reports broken links, so only a rule's example comes here.
    case .broken, .unread, .leftOut: return .init(url: "#")
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
  ///
  /// Documents of handouts have no drawings.
  static func cue(_ key: String, _ drawing: String?) -> String {
    "<span class=\"external-cue\">\(drawing.map(Drawing.html) ?? "")<span class=\"visually-hidden\">"
      + " (<span data-text=\"\(key)\"></span>)</span></span>"
  }
}
