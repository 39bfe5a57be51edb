extension LearnerState {
  /// Writes the state as text for a course.
  ///
  /// What does not fit into `limit` characters is left out in the order that
  /// docs/learner-state.md gives. The text is longer than the limit only when even that did not
  /// do, which a limit of at least the course's `worstCaseLength` rules out.
  package func encode(for course: TrackedCourse, limit: Int) -> String {
    let text = encode(for: course)
    let excess = text.utf8.count - limit
    return excess > 0 ? reduced(by: excess, for: course).encode(for: course) : text
  }

  private func encode(for course: TrackedCourse) -> String {
    let here = course.pages.first { $0.id == place }?.code.rawValue ?? ""
    let number = base36(sequence, digits: FieldLimits.sequence)
    let entries = (knownEntries(for: course) + unknown).joined(separator: ",")
    let text = "\(Self.format);\(course.version);\(number);\(standing.rawValue);\(here);\(entries);"
    return text + checksumText(of: Array(text.utf8))
  }

  /// The entries of what this release knows, in the order of the course.
  func knownEntries(for course: TrackedCourse) -> [String] {
    let codes = Dictionary(course.questions.map { ($0.id, $0.code) }) { first, _ in first }
    let pages = course.pages.filter { self.pages.contains($0.id) }.map { "\($0.code.rawValue)p" }
    let questions = course.questions.compactMap { question in
      answers[question.id].map { "\(question.code.rawValue)q\($0.text)" }
    }
    let assessments = course.assessments.compactMap { assessment in
      self.assessments[assessment.id].map { "\(assessment.code.rawValue)a\($0.text(codes))" }
    }
    let scenarios = course.scenarios.compactMap { scenario in
      self.scenarios[scenario.id].map {
        "\(scenario.code.rawValue)s\($0.hash.rawValue)\($0.digits)"
      }
    }
    let finders = course.finders.compactMap { finder in
      self.finders[finder.id].map { "\(finder.code.rawValue)f\($0.hash.rawValue)\($0.given)" }
    }
    let ticks = course.ticks.filter { self.ticks.contains($0.id) }.map { "\($0.code.rawValue)t" }
    return pages + questions + assessments + scenarios + finders + ticks
  }
}

extension GivenAnswer {
  fileprivate var text: String {
    let number = base36(max(1, attempts), digits: FieldLimits.attempts)
    return "\(hash.rawValue)\(result.rawValue)\(number).\(answer)"
  }
}

extension AssessmentState {
  fileprivate func text(_ codes: [String: Code]) -> String {
    let number = base36(attempts, digits: FieldLimits.attempts)
    let points = [best?.earned, best?.possible]
      .map { $0.map { base36($0, digits: FieldLimits.points) } ?? "" }
      .joined(separator: ".")
    let verdict = passed ? "p" : "-"
    let records = records.compactMap { record in
      record.question.code(codes).map { ".\($0.rawValue)\(record.text)" }
    }
    return "\(number).\(points).\(phase.rawValue)\(verdict)\(records.joined())"
  }
}

extension AnswerRecord.Question {
  fileprivate func code(_ codes: [String: Code]) -> Code? {
    switch self {
    case .id(let id): codes[id]
    case .unknown(let code): code
    }
  }
}

extension AnswerRecord {
  fileprivate var text: String {
    "\(hash.rawValue)\(mark?.rawValue ?? "-")\(answer)"
  }
}
