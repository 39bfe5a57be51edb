package import Courses
internal import Diagnostics
internal import LearnerState
internal import MarkdownText
internal import Sites

extension ReleasedCourse {
  /// The course as a release would hold it.
  ///
  /// - Parameters:
  ///   - checked: the course.
  ///   - files: the files that go into packages of the course and of its editions.
  ///   - digest: the size in bytes and the SHA-256 of a file of the course.
  /// - Throws: what reading the course's files does.
  package init(
    _ checked: CheckedCourse, files: [String],
    digest: (String) throws -> (size: UInt64, sha256: String)
  ) throws {
    let course = checked.course
    let definition = course.definition
    let addresses = ReleasedAddresses(course)
    id = definition.id.value
    iri = definition.iri
    identifier = definition.key
    version = definition.version
    title = definition.title.value
    subtitle = definition.subtitle?.value
    description = addresses.writer(for: "").text(of: definition.description)
    language = definition.language
    audience = definition.audience
    keywords = definition.keywords
    duration = definition.duration
    provider = definition.provider
    date = definition.date?.value
    license = definition.license
    cover = definition.cover?.value
    alignments = definition.alignments.map {
      Alignment(framework: $0.framework, code: $0.code, title: $0.title, url: $0.url, guid: $0.guid)
    }
    objectives = definition.objectives.map { Objective(id: $0.id.value, text: $0.text.value) }
    modules = course.modulesWithPages.map { module, pages in
      Module(
        id: module.id.value, was: module.was?.value, title: module.title.value,
        summary: module.summary?.value, objectives: module.objectives.map(\.value),
        requires: module.requires.map(\.value), pages: pages.map(\.id.value))
    }
    pages = try course.pages.map { page in
      Page(
        page, isRequired: course.isRequired(page), content: try checked.blocks(of: page),
        addresses.writer(for: page.path))
    }
    questions =
      course.pages.flatMap { page in
        page.questions.map {
          Question($0, home: page.id.value, path: page.path, course, addresses)
        }
      }
      + course.banks.flatMap { bank in
        bank.questions.map {
          Question($0, home: bank.id.value, path: bank.path, course, addresses)
        }
      }
    assessments = course.pages.flatMap { page in
      page.assessments.map { Assessment($0, page: page.id.value, course: course) }
    }
    scenarios = course.pages.flatMap { page in
      page.scenarios.map {
        Scenario($0, page: page.id.value, addresses.writer(for: page.path))
      }
    }
    checklists = course.pages.flatMap { page in
      page.checklists.map {
        Checklist($0, page: page.id.value, addresses.writer(for: page.path))
      }
    }
    let finders = course.pages.flatMap { page in
      page.finders.map { Finder($0, page: page.id.value, addresses.writer(for: page.path)) }
    }
    self.finders = finders.isEmpty ? nil : finders
    toolkit = definition.toolkit.map(Toolkit.init)
    handouts = course.handouts.map { Handout($0, addresses.writer(for: $0.path)) }
    resources =
      definition.resources.isEmpty ? nil : definition.resources.map(Resource.init)
    sessions = definition.sessions?.map(Session.init)
    variables = definition.variables.texts
    let offered = definition.offeredVariables.map {
      ($0.name, Offered(label: $0.label, max: $0.max))
    }
    self.offered =
      offered.isEmpty ? nil : Dictionary(offered, uniquingKeysWith: { _, last in last })
    navigation = definition.navigation.rawValue
    completion = Completion(
      pages: definition.completion.pages.rawValue,
      assessments: definition.completion.assessments.rawValue)
    passing = definition.passing.decimal
    targets = definition.targets.map {
      Target(name: $0.value.name, packaging: course.packaging(for: $0.value.name).rawValue)
    }
    theme = Theme(
      accent: definition.theme.accent?.value, logo: definition.theme.logo?.value,
      font: definition.theme.font?.value, css: definition.theme.css?.value)
    paper = definition.paper.rawValue
    html = definition.html.rawValue
    certificate = definition.certificate.map {
      Certificate(
        title: $0.title?.value, hours: $0.hours, statement: $0.statement?.value,
        signature: $0.signature?.value)
    }
    controlDocuments = course.settings.controlDocuments?.value
    media = try files.sorted().map { path in
      let (size, sha256) = try digest(path)
      return Media(file: path, size: size, sha256: sha256)
    }
    editions = course.profiles.map { profile in
      Edition(
        id: profile.id,
        name: profile.name.value, title: profile.title?.value,
        variables: profile.variables.texts, accent: profile.accent?.value,
        logo: profile.logo?.value, sessions: profile.sessions?.map(Session.init),
        leftOut: profile.leftOut.isEmpty ? nil : profile.leftOut.map(\.value),
        added: course.handouts(addedBy: profile).map { handouts in
          handouts.map { Handout($0, addresses.writer(for: $0.path)) }
        },
        resources: profile.resources?.map(Resource.init))
    }
  }
}

extension [Located<Variable>] {
  fileprivate var texts: [String: String] {
    Dictionary(map { ($0.value.name, $0.value.value) }, uniquingKeysWith: { _, last in last })
  }
}

extension ReleasedCourse.Toolkit {
  fileprivate init(_ toolkit: Courses.Toolkit) {
    title = toolkit.title?.value
    stages = toolkit.stages.map {
      Stage(id: $0.id.value, title: $0.title.value, summary: $0.summary?.value)
    }
  }
}

extension ReleasedCourse.Handout {
  fileprivate init(_ handout: Courses.Handout, _ writer: MarkdownWriter) {
    id = handout.id.value
    was = handout.was?.value
    file = handout.path
    title = handout.title.value
    summary = handout.summary?.value
    stages = handout.reference.stages.map(\.value)
    objectives = handout.reference.objectives.map(\.value)
    formats = handout.reference.formats.map(\.value)
    text = handout.content.map { block in
      switch block {
      case .markdown(let block): writer.text(of: block)
      case .form(let form): form.readableText
      }
    }.joined(separator: "\n\n")
  }
}

extension ReleasedCourse.Resource {
  fileprivate init(_ resource: Courses.Resource) {
    name = resource.name.value
    offers = resource.offers?.value
    phone = resource.phone?.value
    email = resource.email?.value
    url = resource.url?.value
    address = resource.address?.value
    hours = resource.hours?.value
  }
}

extension ReleasedCourse.Session {
  init(_ session: Courses.Session) {
    id = session.id.value
    title = session.title.value
    start = session.start.value
    end = session.end?.value
    timezone = session.timezone?.value
    place = session.place?.value
    url = session.url
    capacity = session.capacity
    registration = session.registration
    status = session.status
  }
}

extension Form {
  /// The form as lines, with the ids under which people's own copies keep what they filled in.
  fileprivate var readableText: String {
    ((title.map { [$0.value] } ?? []) + fields.map(\.readableText)).joined(separator: "\n")
  }
}

extension Form.Field {
  fileprivate var readableText: String {
    let details: String =
      switch kind {
      case .text: "text"
      case .longText(let lines): "\(lines) lines"
      case .choice(let options): "one of " + list(options)
      case .multiple(let options): "any of " + list(options)
      case .date: "date"
      case .number(let unit): "number" + (unit.map { " of \($0.value)" } ?? "")
      case .signature: "signature"
      case .rating(let scale):
        "\(scale.steps.lowerBound) \(scale.low?.value ?? "") to \(scale.steps.upperBound) \(scale.high?.value ?? "")"
      case .table(let grid):
        "table of " + list(grid.columns)
          + (grid.rows.isEmpty
            ? ", \(grid.count) rows" : ": " + grid.rows.map(\.value).joined(separator: ", "))
          + (grid.grows ? ", growing" : "")
      }
    return "[\(id.value): \(details)] \(label.value)" + (hint.map { " (\($0.value))" } ?? "")
  }

  private func list(_ options: [Form.Option]) -> String {
    options.map { "\($0.text.value) (\($0.id.value))" }.joined(separator: ", ")
  }
}
