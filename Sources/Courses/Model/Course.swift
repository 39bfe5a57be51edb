package import Diagnostics
package import Hashing

/// A course as its folder says it: values with their places, not yet judged.
package struct Course: Sendable {
  package private(set) var definition: CourseDefinition
  /// The pages that exist, in the order of the modules; a page in two modules stands once.
  package let pages: [Page]
  package let banks: [QuestionBank]
  package internal(set) var handouts: [Handout]
  /// What reading itself found: syntax, unknown keys, values of another type.
  package let readingFindings: [Diagnostic]
  /// Every file of the folder with its kind and size.
  package let files: FileIndex

  /// All questions: those of pages first, in their order, then those of banks.
  package let questions: [Question]
  package let assessments: [Assessment]
  package let scenarios: [Scenario]
  package let checklists: [Checklist]
  package let finders: [Finder]
  /// Whether some file or activity could not be read, so that an id may seem to be missing.
  package let hasUnreadParts: Bool

  package internal(set) var settings = Settings()
  /// The editions that can be made of the course.
  package internal(set) var profiles: [Profile] = []
  /// The changes of meaning that somebody has thought over.
  package internal(set) var acknowledgements: [Acknowledgement] = []
  /// The files that go into packages besides pages and handouts.
  package internal(set) var usedFiles: [UsedFile] = []
  /// The paths of the course's own files, sorted.
  package var sourcePaths: [String] { sourcePathsMade.value }
  var sourcePathsMade = Once<[String]> { [] }
  /// What is left of all Markdown of the course, each text with the file that it stands in.
  package internal(set) var texts: [TextSummary] = []
  /// What links can lead to, made once.
  package internal(set) var links: LinkIndex?
  /// What their first bytes tell, by path, where that is more than their names do.
  var facts = Once<[String: MediaFacts]> { [:] }
  /// What the folder says besides this course or edition.
  var elsewhere = Elsewhere()

  /// What stands on pages, by path, of a course that is small enough to keep it.
  var bodies: [String: [PageBlock]] = [:]
  /// The same of one that is too large for that.
  var spill: PageSpill?

  /// The SHA-256 of each text besides pages that packages are made from: banks and handouts in their order,
  /// then definitions.
  package internal(set) var otherDigests: [(path: String, sha256: SHA256Digest)] = []

  /// Where each page's file stands in the modules, by path.
  private let placements: [String: Placement]
  /// Which pages each module has.
  private let filling: [[Int]]

  private struct Placement: Sendable {
    let module: Int
    let isRequired: Bool
  }

  package init(
    definition: CourseDefinition, pages: [Page], banks: [QuestionBank], handouts: [Handout],
    readingFindings: [Diagnostic], hasUnreadParts: Bool, files: FileIndex
  ) {
    // Of thousands of pages most are text alone.
    let active = pages.filter { !$0.activities.isEmpty }
    questions = active.flatMap(\.questions) + banks.flatMap(\.questions)
    assessments = active.flatMap(\.assessments)
    scenarios = active.flatMap(\.scenarios)
    checklists = active.flatMap(\.checklists)
    finders = active.flatMap(\.finders)
    self.hasUnreadParts = hasUnreadParts
    self.definition = definition
    self.pages = pages
    self.banks = banks
    self.handouts = handouts
    self.readingFindings = readingFindings
    self.files = files
    var placements: [String: Placement] = [:]
    placements.reserveCapacity(pages.count)
    for (index, module) in definition.modules.enumerated() {
      for reference in module.pages {
        guard let path = SourcePath.resolve(reference.path.value), placements[path] == nil else {
          continue
        }
        placements[path] = Placement(module: index, isRequired: reference.isRequired)
      }
    }
    self.placements = placements
    var filling = [[Int]](repeating: [], count: definition.modules.count)
    for (index, page) in pages.enumerated() {
      if let placement = placements[page.path] { filling[placement.module].append(index) }
    }
    self.filling = filling
  }

  /// The SHA-256 of what packages are made from: every text, and of media the names and sizes.
  ///
  /// What is in media is proved by the packages' own entries; here it would have to be read twice.
  package var sourceHash: String {
    let texts = pages.map { ($0.path, $0.digest) } + otherDigests
    var lines = texts.map { (path: $0, sha256: Optional($1), size: UInt64(0)) }
    lines += usedFiles.map { (path: $0.path, sha256: nil, size: $0.size) }
    let hash = SHA256Stream()
    // One line after the other: all of them can be megabytes.
    for line in lines.sorted(by: { $0.path < $1.path }) {
      hash.update(line.path)
      hash.update("\0")
      hash.update(line.sha256?.hex ?? "\(line.size) bytes")
      hash.update("\n")
    }
    return hash.finish().hex
  }

  /// What the first bytes of a used file tell; nil when it is media that cannot be read.
  func facts(of path: String) -> MediaFacts? {
    facts.value[path]
      ?? (MediaFacts.isDocument(path) && files.isFile(path) ? MediaFacts(format: nil) : nil)
  }

  /// The SHA-256 of a text that was read.
  package func digest(of path: String) -> String? {
    let digest =
      pages.first { $0.path == path }?.digest
      ?? otherDigests.first { $0.path == path }?.sha256 ?? elsewhere.digests[path]
    return digest?.hex
  }

  /// The pages that a handout follows which names one, or a module with all of its pages.
  package func followed(_ id: String) -> [Page] {
    let named = pages.filter { $0.id.value == id }
    return named.isEmpty ? modulesWithPages.first { $0.module.id.value == id }?.pages ?? [] : named
  }

  /// The modules that have pages.
  var filledModules: [Module] {
    zip(definition.modules, filling).filter { !$1.isEmpty }.map(\.0)
  }

  /// The pages of each module, in the order of the modules.
  package var modulesWithPages: [(module: Module, pages: [Page])] {
    zip(definition.modules, filling).map { ($0, $1.map { pages[$0] }) }
  }

  /// The course as if it asked for these targets too.
  package func asking(for targets: [String]) -> Course {
    var course = self
    let known = Set(definition.targets.map(\.value.name))
    course.definition.targets += targets.filter { !known.contains($0) }.map {
      Located(TargetRequest(name: $0, packaging: nil), at: definition.location)
    }
    return course
  }

  /// The module that a page belongs to.
  package func module(of page: Page) -> Module? {
    placements[page.path].map { definition.modules[$0.module] }
  }

  /// Its id.
  package func moduleID(of page: Page) -> String? {
    placements[page.path].map { definition.modules[$0.module].id.value }
  }

  /// Whether a page counts towards completion where required pages do.
  package func isRequired(_ page: Page) -> Bool { placements[page.path]?.isRequired == true }

  /// The bank with an id.
  package func bank(_ id: String) -> QuestionBank? { banks.first { $0.id.value == id } }
}
