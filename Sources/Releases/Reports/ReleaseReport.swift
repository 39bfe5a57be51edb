package import Courses
package import Diagnostics
internal import LearnerState

/// What a release changes and what that does to learners, ready to be written down.
package struct ReleaseReport: Sendable {
  package let comparison: Comparison
  /// The gravest first.
  package let changes: [Change]
  package let forecasts: [LearnerForecast]
  /// What the gate says; nil where none was asked.
  package let findings: [Diagnostic]?
  /// The reasons that were given for what is measured otherwise, by kind and subject.
  private let reasons: [String: String]

  /// Describes what changed between two releases.
  package init(
    _ comparison: Comparison, acknowledgements: [Acknowledgement] = [],
    findings: [Diagnostic]? = nil
  ) {
    let version = comparison.new.record.version
    reasons = Dictionary(
      acknowledgements.filter { $0.release.value == version }.map {
        ("\($0.change.value) \($0.subject.value)", $0.reason.oneLine)
      }, uniquingKeysWith: { first, _ in first })
    self.comparison = comparison
    changes = comparison.changes
    forecasts = LearnerForecast.all(comparison)
    self.findings = findings
  }

  /// Why results from before and after a change may stand together, where somebody said so.
  func reason(for change: Change) -> String? {
    reasons["\(change.kind.id) \(change.acknowledgedSubject)"]
  }

  package var oldVersion: String { comparison.old.record.version }
  package var newVersion: String { comparison.new.record.version }
  var title: String { comparison.new.course.title }

  /// The classes that occur, the gravest first.
  package var classes: [ChangeClass] { Set(changes.map(\.kind.changeClass)).sorted(by: >) }

  package var demanded: VersionPart? { changes.map(\.kind.part).max() }

  package var costs: [String] { Cost.sentences(of: changes) }

  /// What follows for targets that fare alike.
  package struct Outlook: Sendable {
    package let targets: [String]
    package let packaging: String
    package let behaviour: LMSBehaviour
    package let advice: Advice
    package let reason: String
    package let notStarted: String
    package let inProgress: String
    package let completed: String
    /// What the words of each standard make of it.
    package let notes: [String]
  }

  /// What follows for learners and what to do, by target and by what the LMS does; empty where
  /// nothing changed.
  package var outlooks: [Outlook] {
    guard !changes.isEmpty else { return [] }
    let outlooks = comparison.new.course.targets.flatMap { target -> [Outlook] in
      let classes = Set(changes.compactMap { $0.changeClass(for: target) })
      return LMSBehaviour.all(of: target.name).map { behaviour in
        let effect = Effect(
          of: classes.max() ?? .text, target: target.name, packaging: target.packaging,
          behaviour: behaviour)
        return Outlook(
          targets: [target.name], packaging: target.packaging, behaviour: behaviour,
          advice: effect.advice, reason: effect.reason, notStarted: effect.notStarted,
          inProgress: effect.inProgress, completed: effect.completed,
          notes: effect.statusNote.isEmpty ? [] : ["\(target.name): \(effect.statusNote)"])
      }
    }
    return Self.grouped(outlooks)
  }

  /// The effects of every class that occurs, for programs.
  var effects: [Effect] {
    comparison.new.course.targets.flatMap { target in
      let classes = Set(changes.compactMap { $0.changeClass(for: target) }).sorted(by: >)
      return LMSBehaviour.all(of: target.name).flatMap { behaviour in
        classes.map {
          Effect(of: $0, target: target.name, packaging: target.packaging, behaviour: behaviour)
        }
      }
    }
  }

  private static func grouped(_ outlooks: [Outlook]) -> [Outlook] {
    var groups: [Outlook] = []
    for outlook in outlooks {
      let index = groups.firstIndex {
        $0.behaviour == outlook.behaviour && $0.packaging == outlook.packaging
          && $0.advice == outlook.advice && $0.inProgress == outlook.inProgress
          && $0.completed == outlook.completed
      }
      guard let index else {
        groups.append(outlook)
        continue
      }
      let group = groups[index]
      groups[index] = Outlook(
        targets: group.targets + outlook.targets, packaging: group.packaging,
        behaviour: group.behaviour, advice: group.advice, reason: group.reason,
        notStarted: group.notStarted, inProgress: group.inProgress, completed: group.completed,
        notes: group.notes + outlook.notes)
    }
    return groups
  }

  /// The changes of each class, the gravest first.
  package var byClass: [(changeClass: ChangeClass, changes: [Change])] {
    classes.map { kind in (kind, changes.filter { $0.kind.changeClass == kind }) }
  }

  /// One line on the whole.
  package var summary: String {
    guard let gravest = classes.first, let demanded else {
      return oldVersion == newVersion
        ? "nothing changed since \(oldVersion)"
        : "nothing changed between \(oldVersion) and \(newVersion)"
    }
    let count = "\(changes.count) change\(changes.count == 1 ? "" : "s")"
    let span =
      oldVersion == newVersion ? "since \(oldVersion)" : "between \(oldVersion) and \(newVersion)"
    return "\(count) \(span), the gravest of the class"
      + " '\(gravest.rawValue)'; they demand a \(demanded.rawValue) version"
  }
}

extension Advice: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ChangeClass {
  /// The class for people.
  package var meaningInWords: String {
    switch self {
    case .text: "nothing that is kept or measured"
    case .resume: "what learners find again when they come back"
    case .score: "how what they did is scored"
    case .completion: "what they have to do"
    case .meaning: "what was measured"
    case .identity: "what the LMS takes for the same course or module"
    }
  }
}

extension LearnerForecast {
  /// Who it is: with the SCO where there are several, and the targets where not all are meant.
  func name(of all: [ReleasedCourse.Target]) -> String {
    let sco = learner.packaging == "single" ? "" : " in '\(title)'"
    let isPart = targets.count < all.count
    return learner.name + sco + (isPart ? " (\(targets.joined(separator: ", ")))" : "")
  }

  /// What the learner has before and after, in a few words each.
  var words: (before: String, after: String) {
    (
      Self.words(prediction.outcomeBefore, isNew: learner.state.isEmpty),
      Self.words(prediction.outcomeAfter, isNew: learner.state.isEmpty)
    )
  }

  private static func words(_ outcome: Outcome, isNew: Bool) -> String {
    guard !isNew else { return "not started, \(outcome.all) to do" }
    let status = SCORM12Report(outcome).lessonStatus.rawValue
    let score = outcome.reportedScore?.tenThousandths.map { ", \(decimal($0)) %" } ?? ""
    return "\(status), \(outcome.met) of \(outcome.all)\(score)"
  }

  /// What is otherwise for the learner than before, besides the numbers.
  var notes: [String] {
    var notes: [String] = []
    if let place = prediction.before.place, prediction.after.place == nil {
      notes.append("the page '\(place)' is gone, so they begin at the first")
    }
    let earlier = prediction.answersToEarlierWordings
    if earlier > 0 {
      notes.append("\(earlier) answer\(earlier == 1 ? "" : "s") shown as given before a change")
    }
    if prediction.unreadEntries > 0 {
      let count = prediction.unreadEntries
      notes.append("\(count) record\(count == 1 ? "" : "s") kept unread, for a way back")
    }
    return notes
  }
}
