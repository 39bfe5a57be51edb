/// What an administrator should do with a release.
package enum Advice: String, Codable, Sendable, CaseIterable {
  case replaceInPlace = "replace in place"
  case newVersion = "new version for new learners"
  case newActivity = "new activity"
}

/// What a class of change does to learners of one target where an LMS behaves in one way.
package struct Effect: Sendable, Hashable {
  package let changeClass: ChangeClass
  package let target: String
  package let packaging: String
  package let behaviour: LMSBehaviour
  package let advice: Advice
  /// Why that is the advice.
  package let reason: String
  package let notStarted: String
  package let inProgress: String
  package let completed: String
  /// What the words of the standard make of it; "" where they say no more.
  package let statusNote: String

  package init(
    of changeClass: ChangeClass, target: String, packaging: String, behaviour: LMSBehaviour
  ) {
    self.changeClass = changeClass
    self.target = target
    self.packaging = packaging
    self.behaviour = behaviour
    let cell = EffectTable.cell(changeClass, behaviour)
    advice = cell.advice
    reason = cell.reason
    notStarted = cell.notStarted
    let isModules = packaging == "per-module" && behaviour == .movesWithData
    inProgress = cell.inProgress + (isModules ? EffectTable.moduleNote(changeClass, target) : "")
    completed = cell.completed
    statusNote =
      behaviour == .movesWithData ? EffectTable.statusNote(changeClass, target, packaging) : ""
  }
}

/// The table behind effects: for each class and behaviour, what happens and what to do.
enum EffectTable {
  struct Cell {
    let advice: Advice
    let reason: String
    let notStarted: String
    let inProgress: String
    let completed: String
  }

  static func cell(_ changeClass: ChangeClass, _ behaviour: LMSBehaviour) -> Cell {
    switch behaviour {
    case .movesWithData: moving(changeClass)
    case .keepsVersion: keeping(changeClass)
    case .movesAndResets: resetting(changeClass)
    case .browser: browsing(changeClass)
    }
  }

  private static func moving(_ changeClass: ChangeClass) -> Cell {
    let starting = "They begin with this release."
    switch changeClass {
    case .text:
      return Cell(
        advice: .replaceInPlace, reason: "Nothing changes that is kept or measured.",
        notStarted: starting,
        inProgress: "They go on where they were, with everything they did.",
        completed: "They stay complete or passed, with their score.")
    case .resume:
      return Cell(
        advice: .replaceInPlace, reason: "What learners did that still exists is found again.",
        notStarted: starting,
        inProgress:
          "They go on where they were, or at the first page if theirs is gone; ticks, answers and"
          + " attempts of what stayed are kept.",
        completed: "They stay complete or passed, with their score.")
    case .score:
      return Cell(
        advice: .replaceInPlace,
        reason:
          "Points that were earned stay; decide whether learners in progress may be judged by"
          + " another rule than they began with. If not, make a new activity.",
        notStarted: starting,
        inProgress:
          "Attempts that they submitted keep their points; what they do from now on is scored by"
          + " the new rule.",
        completed:
          "Whoever passed stays passed. Whoever failed can pass by the new rule with the next attempt."
      )
    case .completion:
      return Cell(
        advice: .replaceInPlace,
        reason:
          "Nobody who is complete loses it, and learners in progress see what is left; tell them"
          + " before.",
        notStarted: starting,
        inProgress:
          "What they did counts where it still exists; what has to be done is that of this release."
          + " Whoever failed may read as incomplete until it is done.",
        completed: "They stay complete or passed, whatever is new.")
    case .meaning:
      return Cell(
        advice: .newActivity,
        reason:
          "Results from before and after would stand in one column and are not the same measure."
          + " Where that does not matter, replace in place.",
        notStarted: starting,
        inProgress:
          "Attempts that they submitted keep their points. In one that is open, questions whose choices"
          + " or key changed have to be answered again; where only words of the question changed, the"
          + " answer from before counts.",
        completed: "They stay passed by what was asked then.")
    case .identity:
      return Cell(
        advice: .newActivity,
        reason: "The LMS has no record of what it takes for something new.",
        notStarted: starting,
        inProgress: "They begin anew wherever the LMS sees another course, module or package.",
        completed:
          "Their record stays with what they did; in what is new to the LMS they have none. A course"
          + " of several modules may count as incomplete again.")
    }
  }

  private static func keeping(_ changeClass: ChangeClass) -> Cell {
    Cell(
      advice: changeClass == .identity ? .newActivity : .newVersion,
      reason: changeClass == .identity
        ? "Versions belong to one course; this is another one to the LMS."
        : "Both releases run side by side, and nobody is moved.",
      notStarted: "They begin with this release.",
      inProgress: "They stay on the release they began; nothing of this one reaches them.",
      completed: "They stay as they are.")
  }

  private static func resetting(_ changeClass: ChangeClass) -> Cell {
    Cell(
      advice: .newActivity,
      reason:
        "Replacing would take everything from learners in progress. Set the LMS to leave them on"
        + " their version, or let them finish first.",
      notStarted: "They begin with this release.",
      inProgress: "They lose their place, answers and attempts, for the LMS gives an empty record.",
      completed:
        "Launched again, they begin anew; whether an earlier result stays is for the LMS to say.")
  }

  private static func browsing(_ changeClass: ChangeClass) -> Cell {
    let same = moving(changeClass)
    return Cell(
      advice: .replaceInPlace,
      reason: changeClass == .identity
        ? "Put it at an address of its own if people are half-way: this browser's record is not found"
          + " again."
        : "Nobody but the learner has a record of it.",
      notStarted: same.notStarted,
      inProgress: changeClass == .identity
        ? "They begin anew in every browser." : same.inProgress,
      completed: changeClass == .identity ? "They begin anew in every browser." : same.completed)
  }

  /// What is otherwise where modules are SCOs.
  static func moduleNote(_ changeClass: ChangeClass, _ target: String) -> String {
    switch changeClass {
    case .text, .score, .meaning: return ""
    case .resume:
      return " Each module is a record of its own: practice that moved to another one begins anew."
    case .completion, .identity:
      // SCORM 2004 SN 4.2: a gate reads an objective that the module before it has to write.
      let gates =
        target == "scorm12"
        ? ""
        : " Where a module newly waits for another one, whoever completed that one opens it once more."
      return " Each module is a record of its own: what moved to another one is not found there."
        + gates
    }
  }

  /// What the words of a standard make of it.
  static func statusNote(_ changeClass: ChangeClass, _ target: String, _ packaging: String)
    -> String
  {
    switch changeClass {
    case .text, .resume, .identity: return ""
    case .score, .meaning:
      return target == "scorm12"
        ? "lesson_status passed stays, with its score."
        : "success_status passed stays, with its score."
    case .completion:
      let roll =
        packaging == "per-module" ? " The LMS rolls up the course from all its modules anew." : ""
      return
        (target == "scorm12"
        ? "lesson_status completed or passed stays."
        : "completion_status completed stays, and progress_measure 1 with it.") + roll
    }
  }
}
