internal import Courses
internal import Diagnostics

/// An objective as an LMS hears of it.
package struct ReportedObjective: Sendable {
  /// The course's own id; in a SCO of its own a module's id stands before it.
  package let id: String
  package let text: String
  /// The questions and pages of the document that serve it.
  package let questions: [String]
  package let pages: [String]

  /// The objectives that something in a document serves.
  package static func all(of document: SiteDocument, _ connection: PlayerConnection)
    -> [ReportedObjective]
  {
    let course = document.course
    let asked = course.askedQuestions
    return course.definition.objectives.compactMap { objective in
      let own = objective.id.value
      let questions = asked.filter { $0.objective?.value == own }.map(\.id.value)
      let pages = course.pages.filter { $0.objectives.contains { $0.value == own } }.map(\.id.value)
      guard !questions.isEmpty || !pages.isEmpty else { return nil }
      return ReportedObjective(
        id: id(own, in: document, connection), text: objective.text.value, questions: questions,
        pages: pages)
    }
  }

  static func id(_ own: String, in document: SiteDocument, _ connection: PlayerConnection)
    -> String
  {
    (document.moduleID.map { $0 + connection.separator } ?? "") + own
  }
}

extension SiteDocument {
  package var moduleID: String? { if case .module(let id) = scope { id } else { nil } }
}

/// The single characters that SCORM 1.2 knows for choices.
package enum LMSCharacter {
  /// `0` to `9`, then `a` to `z`, by the position among the choices sorted by id.
  package static func at(_ position: Int) -> String { String(position, radix: 36) }
}
