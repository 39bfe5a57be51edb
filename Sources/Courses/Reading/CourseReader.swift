package import Diagnostics
internal import Hashing

/// Turns a course folder into a course: the first arrow of the flow.
package enum CourseReader {
  /// What reading gives: the course, unless there is no `course.yaml` to speak of.
  package struct Result: Sendable {
    package let course: Course?
    package let findings: [Diagnostic]
    /// What it leaves to the next reading.
    package var reading: PageReading?
  }

  /// Reads the course, or the edition of it that a profile makes.
  ///
  /// What `memory` holds of pages whose files are the same is not read again; it is asked for once the
  /// definition was read. With `isToBeBuilt`, the text of pages is put aside for the build even if it
  /// is long.
  package static func read(
    _ folder: SourceFolder, profile: String? = nil,
    after memory: @autoclosure () -> PageMemory = PageMemory(),
    isToBeBuilt: Bool = false, _ vocabulary: @escaping SettingsVocabulary.Source = { .courses }
  ) -> Result {
    guard case .file? = folder.files["course.yaml"] else {
      return Result(course: nil, findings: [MissingDefinition.finding()])
    }
    var (root, findings) = YAMLFile.read("course.yaml", in: folder)
    guard let root else { return Result(course: nil, findings: findings) }
    findings += ShapeChecker.check(root, CourseShape.shape, in: "course.yaml")
    guard case .mapping = root else { return Result(course: nil, findings: findings) }
    let whole = DefinitionReader(root: root).definition()
    var definition = whole
    let profiles = ProfileReader.all(in: folder)
    if let profile = profiles.profiles.first(where: { $0.id == profile }) {
      definition = definition.adapted(to: profile)
    }
    let (settings, settingsFindings) = SettingsReader.read(folder, vocabulary)
    let acknowledged = AcknowledgementReader.read(folder)
    let added = profiles.profiles.flatMap(\.added)
    let digests = yamlDigests(folder)
    let context = SHA256.hex(
      of: Array(
        digests.reduce(into: profile ?? "") { $0 += "\n\($1.path)\n\($1.sha256.hex)" }.utf8))
    // What is remembered may be on its way still.
    let pages = pagePaths(definition, folder)
    let memory = memory()
    let remembered = memory.recalled(in: context)
    var (course, plain, outlines) = course(
      definition, pages, elsewhere: added, folder: folder, remembered, isKept: memory.isKept,
      isToBeBuilt: isToBeBuilt,
      findings: findings + settingsFindings + profiles.findings + acknowledged.findings)
    course.acknowledgements = acknowledged.acknowledgements
    course.settings = settings
    course.profiles = profiles.profiles
    course.elsewhere.titles = ([whole] + profiles.profiles.map(whole.adapted))
      .flatMap(VariableUse.titles)
    // Both take their time with thousands of files.
    let read = course
    let others: String?
    ((course.links, course.usedFiles), others) = both {
      let links = LinkIndex(read)
      return (links, read.findUsedFiles(links))
    } _: { [plain] in
      // A page of another name goes into packages as a file, too.
      memory.others(Set(plain.lazy.map(\.page.path).filter { $0.hasSuffix(".md") }))
    }
    let named = course
    course.sourcePathsMade = Once { named.findSourcePaths() }
    course.otherDigests += digests
    let usedFiles = course.usedFiles
    course.facts = Once {
      let facts = parallelMap(usedFiles) { ($0.path, folder.facts(of: $0.path)) }
      return Dictionary(
        facts.compactMap { path, facts in facts.map { (path, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
    return Result(
      course: course, findings: course.readingFindings,
      reading: PageReading(
        plain, context: context, after: memory,
        sight: others.map { "\(context) \($0) \(outlines)" }))
  }

  /// Reads all files that the definition names; with `isKept`, gives pages that can be remembered, too.
  ///
  /// `elsewhere` are handouts of all editions; what this one does not have is read for rules that
  /// look for what nothing uses.
  private static func course(
    _ definition: CourseDefinition, _ paths: [(path: String, size: UInt64)],
    elsewhere: [HandoutReference], folder: SourceFolder,
    _ remembered: [String: ArraySlice<UInt8>], isKept: Bool, isToBeBuilt: Bool,
    findings: [Diagnostic]
  ) -> (course: Course, plain: [RememberedPage], outlines: String) {
    let pages = paths.map { Job.page($0.path, SourceLocation(file: $0.path)) }
    let banks = folder.files.markdown(in: "questions/").map { path in Job.bank(path) }
    let listed = handoutPaths(definition.toolkit?.handouts ?? [], folder)
    let known = Set(listed.map(\.path))
    let others = handoutPaths(elsewhere, folder).filter { !known.contains($0.path) }
    let handouts = (listed + others).map { Job.handout($0.path, $0.reference) }
    let all = pages + banks + handouts
    let size = paths.reduce(size(of: banks + handouts, folder)) { $0 + $1.size }
    let keepsBody = size <= largestKept
    let spill = isToBeBuilt && !keepsBody ? PageSpill(for: size) : nil
    let outcomes = parallelMap(all) { job in
      recalled(job, remembered)
        ?? run(job, folder, definition, isKept: isKept, keepsBody: keepsBody, spill)
    }
    let otherPaths = Set(others.map(\.path))
    let leftOut = Set(outcomes.compactMap(\.handout).filter(definition.leavesOut).map(\.path))
    let kept = Set(listed.filter { !$0.reference.isOfEdition }.map(\.path)).subtracting(leftOut)
    func isOwn(_ outcome: Outcome, _ job: Job) -> Bool {
      guard case .handout(let path, let reference) = job else { return true }
      guard !otherPaths.contains(path), !definition.leavesOut(outcome.handout) else { return false }
      // A file that the course lists and the edition adds stands in it once.
      return !reference.isOfEdition || !kept.contains(path)
    }
    let apart = all.indices.filter { !isOwn(outcomes[$0], all[$0]) }
    let rest = apart.map { outcomes[$0] }
    let restPaths = apart.map { all[$0].path }
    let (jobs, results) = (all.without(apart), outcomes.without(apart))
    let definition = definition.leavingOut(leftOut)
    let own = JudgedTexts.ofDefinition(definition)
    var course = Course(
      definition: definition,
      pages: results.compactMap(\.page), banks: results.compactMap(\.bank),
      handouts: results.compactMap(\.handout),
      readingFindings: findings + own.findings + results.flatMap(\.findings),
      hasUnreadParts: results.contains { $0.file == nil || $0.isPartial },
      files: folder.files)
    course.bodies = Dictionary(
      zip(jobs, results).compactMap { job, result in result.body.map { (job.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    course.spill = spill
    course.texts = own.summaries + results.flatMap(\.texts)
    course.elsewhere = Elsewhere(
      handouts: rest.compactMap(\.handout), texts: rest.flatMap(\.texts),
      digests: Dictionary(
        zip(restPaths, rest).compactMap { path, file in file.digest.map { (path, $0) } },
        uniquingKeysWith: { first, _ in first }))
    course.otherDigests = zip(jobs, results).compactMap { job, file in
      if case .page = job { nil } else { file.digest.map { (job.path, $0) } }
    }
    let outlines = SHA256Stream()
    for case (let job, let outline?) in zip(jobs, results.lazy.map(\.outline)) {
      outlines.update(folder.files.stored(job.path))
      outlines.update("\0")
      outlines.update(outline)
    }
    return (course, results.compactMap(\.plain), outlines.finish().hex)
  }

  /// The hashes of the YAML files that packages are made from.
  private static func yamlDigests(
    _ folder: SourceFolder
  ) -> [(path: String, sha256: SHA256Digest)] {
    (["course.yaml"] + ProfileReader.paths(in: folder)).compactMap { path in
      (try? folder.bytes(of: path)).flatMap { SourceText.text(of: $0) }.map {
        (path, SHA256Digest(of: Array($0.utf8)))
      }
    }
  }

  private enum Job: Sendable {
    /// A page by its path, and where its file begins.
    case page(String, SourceLocation)
    case bank(String)
    /// What is large lies elsewhere, as of nearly all of thousands it is not there.
    indirect case handout(String, HandoutReference)

    var path: String {
      switch self {
      case .page(let path, _), .bank(let path), .handout(let path, _): path
      }
    }
  }

  private enum File: Sendable {
    case page(Page)
    indirect case bank(QuestionBank)
    indirect case handout(Handout)
  }

  /// What a file comes to; of a class, for many look through thousands of them.
  private final class Outcome: Sendable {
    let file: File?
    let findings: [Diagnostic]
    let isPartial: Bool
    let texts: [TextSummary]
    let digest: SHA256Digest?
    /// What stands on a page, where it is kept.
    let body: [PageBlock]?
    /// The hash of what rules about the course can see of a page of text alone in which nothing was found;
    /// nil for others.
    let outline: SHA256Digest?
    /// What an earlier reading left of the page.
    let known: ArraySlice<UInt8>?

    init(
      file: File?, findings: [Diagnostic], isPartial: Bool = false, texts: [TextSummary] = [],
      digest: SHA256Digest? = nil, body: [PageBlock]? = nil, outline: SHA256Digest? = nil,
      known: ArraySlice<UInt8>? = nil
    ) {
      self.file = file
      self.findings = findings
      self.isPartial = isPartial
      self.texts = texts
      self.digest = digest
      self.body = body
      self.outline = outline
      self.known = known
    }

    var page: Page? { if case .page(let page)? = file { page } else { nil } }
    var bank: QuestionBank? { if case .bank(let bank)? = file { bank } else { nil } }
    var handout: Handout? { if case .handout(let handout)? = file { handout } else { nil } }

    /// The page as it can be remembered.
    var plain: RememberedPage? {
      guard outline != nil, let page, let summary = texts.first else { return nil }
      return RememberedPage(page: page, summary: summary, known: known)
    }
  }

  /// What a page came to when it was read before.
  private static func recalled(_ job: Job, _ remembered: [String: ArraySlice<UInt8>])
    -> Outcome?
  {
    guard case .page(let path, let start) = job, let record = remembered[path],
      let known = RememberedPage(record, path: path, from: start)
    else { return nil }
    return Outcome(
      file: .page(known.page), findings: [], texts: [known.summary],
      digest: known.page.digest,
      outline: SHA256Digest(of: RememberedPage.outline(of: record)), known: record)
  }

  /// The bytes of files whose running text can be kept in memory, which takes some ten times as much.
  private static let largestKept: UInt64 = 1 << 20

  private static func size(of jobs: [Job], _ folder: SourceFolder) -> UInt64 {
    let sizes = jobs.map { job -> UInt64 in
      if case .file(let size)? = folder.files[job.path] { size } else { 0 }
    }
    return sizes.reduce(0, +)
  }

  private static func run(
    _ job: Job, _ folder: SourceFolder, _ definition: CourseDefinition, isKept: Bool,
    keepsBody: Bool, _ spill: PageSpill?
  ) -> Outcome {
    let (bytes, unreadable) = contents(job.path, of: folder)
    guard let bytes else { return Outcome(file: nil, findings: unreadable) }
    var (reader, findings) = TextFileReader.open(job.path, bytes: bytes)
    guard reader != nil else { return Outcome(file: nil, findings: findings) }
    var texts = JudgedTexts(definition)
    let file: File?
    var body: [PageBlock]?
    switch job {
    case .page:
      let page = reader?.page()
      if let page { texts.judge(page.page, page.blocks) }
      if keepsBody { body = page?.blocks }
      if let page { spill?.put(page.blocks, of: job.path) }
      file = page.map { .page($0.page) }
    case .bank:
      let bank = reader?.bank()
      for question in bank?.questions ?? [] { texts.judge(question) }
      file = bank.map { .bank($0) }
    case .handout(_, let reference):
      let handout = reader?.handout(reference)
      if let handout {
        texts.judge(ScannedText(handout.blocks, in: handout.path, isDocument: true))
      }
      file = handout.map { .handout($0) }
    }
    findings = (reader?.findings ?? findings) + texts.findings
    let isPartial = reader?.isPartial ?? false
    var outline: SHA256Digest?
    if isKept, case .page(let page)? = file, findings.isEmpty, !isPartial,
      let summary = texts.summaries.first,
      let record = RememberedPage(page: page, summary: summary).record
    {
      outline = SHA256Digest(of: RememberedPage.outline(of: record[...]))
    }
    return Outcome(
      file: file, findings: findings, isPartial: isPartial, texts: texts.summaries,
      digest: reader?.digest, body: body, outline: outline)
  }

  /// The pages that exist, each once, with their sizes in bytes; a rule names those that do not.
  private static func pagePaths(_ definition: CourseDefinition, _ folder: SourceFolder)
    -> [(path: String, size: UInt64)]
  {
    let count = definition.modules.reduce(0) { $0 + $1.pages.count }
    var seen: Set<String> = []
    seen.reserveCapacity(count)
    var paths: [(path: String, size: UInt64)] = []
    paths.reserveCapacity(count)
    for page in definition.modules.lazy.flatMap(\.pages) {
      guard let path = SourcePath.resolve(page.path.value),
        case .file(let size)? = folder.files[path], seen.insert(path).inserted
      else { continue }
      paths.append((path, size))
    }
    return paths
  }

  /// The handouts that exist; one of the course that an edition adds, too, stands twice.
  private static func handoutPaths(_ references: [HandoutReference], _ folder: SourceFolder)
    -> [(path: String, reference: HandoutReference)]
  {
    var seen: [Bool: Set<String>] = [:]
    return references.compactMap { reference in
      SourcePath.resolve(reference.path.value).map { ($0, reference) }
    }.filter { path, reference in
      folder.files.isFile(path) && seen[reference.isOfEdition, default: []].insert(path).inserted
    }
  }

  private static func contents(_ path: String, of folder: SourceFolder)
    -> (bytes: [UInt8]?, findings: [Diagnostic])
  {
    do {
      return (try folder.bytes(of: path), [])
    } catch {
      return (nil, [UnreadableFile.finding(path, error)])
    }
  }
}

extension Array {
  /// The elements but those at some places, which are given in their order.
  fileprivate func without(_ places: [Int]) -> [Element] {
    // Mostly there are none, and thousands of elements.
    guard !places.isEmpty else { return self }
    let left = Set(places)
    return indices.filter { !left.contains($0) }.map { self[$0] }
  }
}

extension CourseDefinition {
  /// Whether a handout of the course is one that the edition leaves out.
  fileprivate func leavesOut(_ handout: Handout?) -> Bool {
    guard let handout, !handout.reference.isOfEdition else { return false }
    return leftOut.contains { $0.value == handout.id.value }
  }
}
