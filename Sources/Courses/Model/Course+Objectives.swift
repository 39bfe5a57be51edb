internal import Diagnostics

/// What serves an objective: what teaches it, asks about it and supports it.
package struct ObjectiveService: Sendable {
  /// The pages that name it.
  package let pages: [Page]
  /// The questions that are asked and earn nothing: those on pages, and those without points.
  package let practice: [Question]
  /// The questions that an assessment asks or may draw, and that earn points.
  package let scored: [Question]
  package let scenarios: [Scenario]
  package let handouts: [Handout]
  /// The modules of the pages, in the order of the course.
  package let modules: [Module]
}

extension Course {
  /// What serves objectives; everything stands once, whatever number of them it serves.
  package func service(where serves: (Set<String>) -> Bool) -> ObjectiveService {
    let scored = Set(assessments.flatMap(questionIDs))
    let asked = askedQuestions.filter { serves(Set([$0.objective?.value].compactMap { $0 })) }
    func counts(_ question: Question) -> Bool {
      question.points > 0 && scored.contains(question.id.value)
    }
    let pages = pages.filter { serves($0.servedObjectives) }
    let modules = Set(pages.compactMap { module(of: $0)?.id.value })
    return ObjectiveService(
      pages: pages,
      practice: asked.filter { !counts($0) },
      scored: asked.filter(counts),
      scenarios: scenarios.filter { serves(Set([$0.objective?.value].compactMap { $0 })) },
      handouts: handouts.filter { serves(Set($0.reference.objectives.map(\.value))) },
      modules: definition.modules.filter { modules.contains($0.id.value) })
  }

  /// The objectives that pages teach.
  var taughtObjectives: Set<String> { pages.reduce(into: []) { $0.formUnion($1.servedObjectives) } }

  /// The objectives that questions ask about or scenarios let learners decide in.
  var askedObjectives: Set<String> {
    Set((askedQuestions.map(\.objective) + scenarios.map(\.objective)).compactMap { $0?.value })
  }

  /// The objectives that handouts support.
  var supportedObjectives: Set<String> {
    Set(handouts.flatMap(\.reference.objectives).map(\.value))
  }
}

extension Page {
  /// The objectives that the page names, each once.
  package var servedObjectives: Set<String> { Set(objectives.map(\.value)) }

  /// How many minutes it takes; nil where nobody said.
  package var minutes: Int? { duration.flatMap(Forms.minutes) }
}
