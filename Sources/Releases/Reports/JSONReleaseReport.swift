internal import Diagnostics
internal import LearnerState

/// A release for programs: one JSON document, version 1; docs/releases.md describes it.
package struct JSONReleaseReport: Encodable {
  let version = 1
  let course: String
  let from: String
  let to: String
  let demands: String?
  let changes: [Item]
  let costs: [String]
  let effects: [EffectItem]
  let learners: [LearnerItem]
  let findings: [Finding]?

  struct Item: Encodable {
    let kind: String
    let changeClass: String
    let demands: String
    let subject: String
    let message: String
    let reason: String?
    let texts: [Text]

    private enum CodingKeys: String, CodingKey {
      case kind, demands, subject, message, reason, texts
      case changeClass = "class"
    }
  }

  struct Text: Encodable {
    let label: String
    let old: String
    let new: String
  }

  struct EffectItem: Encodable {
    let changeClass: String
    let target: String
    let packaging: String
    let behaviour: String
    let advice: String
    let reason: String
    let notStarted: String
    let inProgress: String
    let completed: String
    let status: String

    private enum CodingKeys: String, CodingKey {
      case target, packaging, behaviour, advice, reason, notStarted, inProgress, completed, status
      case changeClass = "class"
    }
  }

  struct LearnerItem: Encodable {
    let name: String
    let packaging: String
    let item: String
    let targets: [String]
    let before: State
    let after: State
    let answersToEarlierWordings: Int
    let unreadRecords: Int

    struct State: Encodable {
      let status: String
      let met: Int
      let all: Int
      /// Ten-thousandths.
      let score: Int?
      let place: String?
    }
  }

  struct Finding: Encodable {
    let rule: String
    let severity: String
    let message: String
    let help: String?
    let file: String
    let line: Int
    let column: Int
  }

  package init(_ report: ReleaseReport) {
    course = report.comparison.new.course.id
    from = report.oldVersion
    to = report.newVersion
    demands = report.demanded?.rawValue
    changes = report.changes.map { change in
      Item(
        kind: change.kind.id, changeClass: change.kind.changeClass.rawValue,
        demands: change.kind.part.rawValue, subject: change.acknowledgedSubject,
        message: change.message, reason: report.reason(for: change),
        texts: change.texts.map { Text(label: $0.label, old: $0.old, new: $0.new) })
    }
    costs = report.costs
    effects = report.effects.map {
      EffectItem(
        changeClass: $0.changeClass.rawValue, target: $0.target, packaging: $0.packaging,
        behaviour: $0.behaviour.rawValue, advice: $0.advice.rawValue, reason: $0.reason,
        notStarted: $0.notStarted, inProgress: $0.inProgress, completed: $0.completed,
        status: $0.statusNote)
    }
    learners = report.forecasts.map { forecast in
      let prediction = forecast.prediction
      return LearnerItem(
        name: forecast.learner.name, packaging: forecast.learner.packaging,
        item: forecast.learner.item, targets: forecast.targets,
        before: .init(prediction.outcomeBefore, prediction.before),
        after: .init(prediction.outcomeAfter, prediction.after),
        answersToEarlierWordings: prediction.answersToEarlierWordings,
        unreadRecords: prediction.unreadEntries)
    }
    findings = report.findings.map { findings in
      findings.map {
        Finding(
          rule: $0.rule, severity: $0.severity.rawValue, message: $0.message, help: $0.help,
          file: $0.location.file, line: $0.location.line, column: $0.location.column)
      }
    }
  }

  package var text: String { ReleaseFiles.text(of: self) }
}

extension JSONReleaseReport.LearnerItem.State {
  fileprivate init(_ outcome: Outcome, _ state: LearnerState) {
    status = SCORM12Report(outcome).lessonStatus.rawValue
    met = outcome.met
    all = outcome.all
    score = outcome.reportedScore?.tenThousandths
    place = state.place
  }
}
