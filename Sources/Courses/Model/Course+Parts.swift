internal import Diagnostics

extension Course {
  /// The course as if it had one module alone: what a SCO of its own holds.
  private func part(_ module: Module, _ pages: [Page]) -> Course {
    Course(
      definition: definition.keeping([module]), pages: pages,
      banks: banks, handouts: handouts, readingFindings: [], hasUnreadParts: hasUnreadParts,
      files: files)
  }

  /// The SCOs that a packaging makes: the whole course, or a part for each module with pages.
  package func parts(_ packaging: Packaging) -> [Course] {
    switch packaging {
    case .single: [self]
    case .perModule: modulesWithPages.filter { !$0.pages.isEmpty }.map(part)
    }
  }

  /// The course with nothing to learn or to track in it: its toolkit and sessions alone.
  package var withoutPages: Course {
    Course(
      definition: definition.keeping([]), pages: [], banks: [], handouts: handouts,
      readingFindings: [], hasUnreadParts: hasUnreadParts, files: files)
  }

  /// The questions that are asked, on pages or in assessments.
  package var askedQuestions: [Question] {
    let asked = Set(assessments.flatMap(questionIDs))
    let practised = Set(pages.flatMap(\.questions).map(\.id.value))
    return questions.filter { asked.contains($0.id.value) || practised.contains($0.id.value) }
  }

  /// The hundredths of a point that the assessments can earn; a draw counts as many questions of
  /// average points as it draws.
  package var points: Int {
    let byID = Dictionary(
      questions.map { ($0.id.value, $0.points) }, uniquingKeysWith: { first, _ in first })
    return assessments.reduce(0) { sum, assessment in
      let points = questionIDs(of: assessment).compactMap { byID[$0] }
      let total = points.reduce(0, +)
      guard let count = assessment.drawCount, !points.isEmpty else { return sum + total }
      return sum + total * min(count, points.count) / points.count
    }
  }

  /// The modules that have to be complete before one opens: those it names and, where pages open
  /// in order, the one before it.
  package func gates(of module: Module) -> [Module] {
    var ids = module.requires.map(\.value)
    // A module without pages is no SCO: nothing could ever say that it is complete.
    let modules = filledModules
    if definition.navigation == .inOrder,
      let index = modules.firstIndex(where: { $0.id.value == module.id.value }), index > 0
    {
      ids.append(modules[index - 1].id.value)
    }
    return modules.filter { ids.contains($0.id.value) }
  }

  /// The packaging of a target: its own, else the course's; a web site is one document always.
  package func packaging(for target: String) -> Packaging {
    guard target != "web" else { return .single }
    return definition.targets.first { $0.value.name == target }?.value.packaging?.value
      ?? definition.packaging
  }
}
