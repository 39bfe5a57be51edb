package import Courses
internal import Diagnostics
internal import Hashing
internal import LearnerState
internal import Sites
internal import Standards

extension ReleaseRecord {
  /// The record of a course that may be released: without packages, which are made later.
  ///
  /// - Parameters:
  ///   - course: the course that is to be frozen.
  ///   - released: the same with all its texts.
  ///   - source: the hash of the files that packages are made from.
  package init(_ course: Courses.Course, _ released: ReleasedCourse, source: String) {
    version = released.version
    self.course = Course(
      id: released.id, identifier: released.identifier,
      sha256: SHA256.hex(of: Array(ReleaseFiles.text(of: released).utf8)), source: source,
      passing: released.passing, completion: released.completion,
      navigation: released.navigation)
    program = Program(
      version: Toolchain.version, toolchain: Toolchain.line, player: PlayerFiles.sha256,
      stateFormat: LearnerState.format)
    let packagings = Set(released.targets.map(\.packaging)).compactMap(Packaging.init)
    scos = Dictionary(
      uniqueKeysWithValues: packagings.map { packaging in
        (packaging.rawValue, SCO.all(of: course, packaging))
      })
    questions = released.questions.map(Question.init)
    pages = course.pages.map {
      Page(id: $0.id.value, sha256: course.digest(of: $0.path) ?? "")
    }
    func handout(_ handout: ReleasedCourse.Handout, of edition: String?) -> Handout {
      Handout(
        id: handout.id, formats: handout.formats, sha256: SHA256.hex(of: Array(handout.text.utf8)),
        source: course.digest(of: handout.file), edition: edition)
    }
    handouts =
      released.handouts.map { handout($0, of: nil) }
      + released.editions.flatMap { edition in
        (edition.added ?? []).map { handout($0, of: edition.id) }
      }
    media = released.media
    packages = []
    learners = []
    learners = packagings.map(\.rawValue).sorted().flatMap { packaging in
      (scos[packaging] ?? []).flatMap { Learner.all(of: $0, packaging) }
    }
  }
}

extension ReleaseRecord.SCO {
  fileprivate static func all(of course: Course, _ packaging: Packaging) -> [Self] {
    let parts = course.parts(packaging)
    return parts.map { part in
      switch packaging {
      case .single:
        ReleaseRecord.SCO(
          item: ItemIdentifier.course(course.definition.id.value),
          title: course.definition.title.value, course: part.tracked)
      case .perModule:
        ReleaseRecord.SCO(
          item: ItemIdentifier.module(part.definition.modules.first?.recordID ?? ""),
          title: part.definition.modules.first?.title.value ?? "", course: part.tracked)
      }
    }
  }
}

extension ReleaseRecord.Question {
  fileprivate init(_ question: ReleasedCourse.Question) {
    id = question.id
    code = question.code
    hash = question.hash
    kind = question.kind
    points = question.points
    choices = question.choices.map(\.id)
    key =
      question.answers.isEmpty ? question.choices.filter(\.isRight).map(\.id) : question.answers
    sha256 = SHA256.hex(of: Array(ReleaseFiles.text(of: question.scoredParts).utf8))
  }
}

extension ReleasedCourse.Question {
  /// The question with nothing but what decides what was measured.
  package var scoredParts: Self {
    var parts = self
    parts.home = ""
    parts.objective = nil
    parts.correctFeedback = nil
    parts.incorrectFeedback = nil
    parts.attempts = nil
    parts.points = 0
    parts.choices = parts.choices.map { choice in
      var choice = choice
      choice.feedback = nil
      return choice
    }.sorted { $0.id < $1.id }
    return parts
  }
}

extension ReleaseRecord.Learner {
  fileprivate static func all(of sco: ReleaseRecord.SCO, _ packaging: String) -> [Self] {
    SampleLearner.allCases.map { sample in
      ReleaseRecord.Learner(
        name: sample.rawValue, packaging: packaging, item: sco.item,
        state: sample.state(in: sco.course))
    }
  }
}
