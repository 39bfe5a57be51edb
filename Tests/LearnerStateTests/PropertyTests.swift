import LearnerState
import Testing

@Suite("Any state")
struct PropertyTests {
  @Test("what is written is read again", arguments: 1...150)
  func identity(seed: Int) throws {
    var states = RandomStates(seed: seed)
    let course = states.course()
    var state = states.state(of: course)
    state.unknown = (0..<seed % 4).map { "\(states.random.text(4))x\($0).\(states.random.text(5))" }
    let foreign = try #require(Code(rawValue: "gone"))
    for id in state.assessments.keys where states.random.bool() {
      let record = AnswerRecord(question: .unknown(foreign), hash: states.random.hash())
      state.assessments[id]?.records.append(record)
    }
    let restored = LearnerState.restored(from: state.encode(for: course, limit: .max), for: course)
    #expect(restored.notice == .none)
    #expect(restored.state == state)
  }

  @Test("a text that was cut gives nothing that was not there", arguments: 1...25)
  func prefixes(seed: Int) {
    var states = RandomStates(seed: seed)
    let course = states.course()
    let state = states.state(of: course)
    let text = state.encode(for: course, limit: .max)
    for length in 1..<text.count {
      let restored = LearnerState.restored(from: String(text.prefix(length)), for: course)
      #expect(restored.notice == (length == 1 ? .foreign : .damaged))
      #expect(restored.state.isPart(of: state), "cut after \(length) of \(text)")
    }
  }

  @Test("one wrong character is noticed and adds no page", arguments: 1...25)
  func damage(seed: Int) {
    var states = RandomStates(seed: seed)
    let course = states.course()
    let state = states.state(of: course)
    let bytes = Array(state.encode(for: course, limit: .max).utf8)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= UInt8(states.random.number(1...127))
      let text = String(decoding: damaged, as: UTF8.self)
      let restored = LearnerState.restored(from: text, for: course)
      #expect(restored.notice != .none, "\(text)")
      #expect(restored.state.pages.isSubset(of: state.pages), "\(text)")
      #expect(Set(restored.state.answers.keys).isSubset(of: state.answers.keys), "\(text)")
    }
  }

  @Test("any text at all is read without harm", arguments: 1...300)
  func noise(seed: Int) {
    var states = RandomStates(seed: seed)
    let course = states.course()
    let alphabet = Array("1;,.pqaA-\u{0}é\u{301}😀 \n")
    let noise = (0..<states.random.number(0...80)).map { _ in
      alphabet[states.random.number(0...alphabet.count - 1)]
    }
    let restored = LearnerState.restored(from: "1;" + String(noise), for: course)
    #expect(restored.notice == .damaged)
    #expect(restored.state.encode(for: course, limit: 10).utf8.allSatisfy { 0x21...0x7E ~= $0 })
  }

  @Test("no state of a release is longer than its worst case", arguments: 1...200)
  func worstCase(seed: Int) {
    var states = RandomStates(seed: seed)
    let course = states.course()
    let text = states.state(of: course).encode(for: course, limit: .max)
    #expect(text.utf8.count <= course.worstCaseLength)
  }

  @Test("a state of an older release fits too, and keeps what is of today", arguments: 1...200)
  func olderState(seed: Int) {
    var states = RandomStates(seed: seed)
    let old = states.course()
    let text = states.state(of: old).encode(for: old, limit: .max)
    let course = states.edited(old)
    let state = LearnerState.restored(from: text, for: course).state
    let written = state.encode(for: course, limit: course.worstCaseLength)
    #expect(written.utf8.count <= course.worstCaseLength)
    let again = LearnerState.restored(from: written, for: course)
    #expect(again.notice == .none)
    #expect(again.state.pages == state.pages)
    #expect(again.state.ticks == state.ticks)
    for scenario in course.scenarios where state.scenarios[scenario.id]?.hash == scenario.hash {
      #expect(again.state.scenarios[scenario.id] == state.scenarios[scenario.id])
    }
    for finder in course.finders where state.finders[finder.id]?.hash == finder.hash {
      func today(_ state: LearnerState) -> [Substring] {
        let codes = finder.statements.map(\.code.rawValue)
        var given = Substring(state.finders[finder.id]?.given ?? "")
        var answers: [Substring] = []
        while !given.isEmpty {
          answers.append(given.prefix(FinderAnswers.length))
          given = given.dropFirst(FinderAnswers.length)
        }
        return answers.filter { codes.contains(String($0.prefix(4))) }
      }
      #expect(today(again.state) == today(state))
    }
    for question in course.questions where state.answers[question.id]?.hash == question.hash {
      #expect(again.state.answers[question.id] == state.answers[question.id])
    }
    for (id, attempt) in state.assessments {
      #expect(again.state.assessments[id]?.attempts == attempt.attempts)
      #expect(again.state.assessments[id]?.best == attempt.best)
    }
  }
}

extension LearnerState {
  /// Whether this has only entries that another state has.
  fileprivate func isPart(of whole: LearnerState) -> Bool {
    pages.isSubset(of: whole.pages) && unknown.isEmpty
      && answers.allSatisfy { whole.answers[$0] == $1 }
      && assessments.allSatisfy { whole.assessments[$0] == $1 }
      && finders.allSatisfy { whole.finders[$0] == $1 }
      && scenarios.allSatisfy { whole.scenarios[$0] == $1 } && ticks.isSubset(of: whole.ticks)
      && (standing == whole.standing || standing == .undecided)
      && (place == whole.place || place == nil)
  }
}
