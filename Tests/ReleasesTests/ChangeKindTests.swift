import Courses
import Diagnostics
import LearnerState
import Releases
import Testing

@Suite("kinds of change")
struct ChangeKindTests {
  @Test("the example of a kind shows that kind", arguments: ChangeKinds.all)
  func example(kind: ChangeKind) throws {
    // What makes packages is no part of a course.
    guard !kind.id.hasPrefix("program/") else { return }
    let comparison = Comparison(from: try Frozen.side(kind.before), to: try Frozen.side(kind.after))
    let changes = comparison.changes
    #expect(changes.contains { $0.kind == kind }, "\(kind.id): \(changes.map(\.kind.id))")
    // Nothing graver comes with it than what it says of itself.
    #expect(
      changes.allSatisfy { $0.kind.changeClass <= kind.changeClass } || companions[kind.id] != nil,
      "\(kind.id): \(changes.map(\.kind.id))")
  }

  /// Kinds whose example cannot be without a graver change.
  private let companions: [String: String] = [:]

  @Test("a course is as it was when nothing changed", arguments: ChangeKinds.all)
  func silence(kind: ChangeKind) throws {
    let side = try Frozen.side(kind.after)
    #expect(Comparison(from: side, to: side).changes.isEmpty)
  }

  @Test("names are unique and in the form thing/what-happened")
  func names() {
    let ids = ChangeKinds.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z]+\/[a-z-]+/) != nil })
  }
}

@Suite("promises of classes")
struct PromiseTests {
  @Test("every learner gets what the class of a change promises", arguments: ChangeKinds.all)
  func promises(kind: ChangeKind) throws {
    let comparison = Comparison(from: try Frozen.side(kind.before), to: try Frozen.side(kind.after))
    let gravest = comparison.changes.map(\.kind.changeClass).max()
    for forecast in LearnerForecast.all(comparison) {
      let broken = forecast.brokenPromises(of: gravest)
      #expect(
        broken.isEmpty,
        "\(kind.id): \(forecast.learner.name): \(broken) \(forecast.learner.state) \(forecast.prediction.text(limit: .max))"
      )
    }
  }
}
