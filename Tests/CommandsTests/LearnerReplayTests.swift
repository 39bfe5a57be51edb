import Courses
import Diagnostics
import Foundation
import Releases
import Testing

@testable import Commands

/// The browser that is on the machines where this is tested.
private let chromium = "/usr/bin/chromium"

@Suite("learners who come back", .serialized)
struct LearnerReplayTests {
  /// A change of each class, by the example of its kind: 60 sessions with the two standards.
  static let fixed: [(kind: String, packaging: String)] = [
    ("page/text", "single"), ("module/renamed", "per-module"), ("assessment/pass-mark", "single"),
    ("page/added-required", "single"), ("question/scored-key", "single"),
    ("module/added-sco", "per-module"),
  ]

  /// Every kind in every packaging that its example leaves open; some thousand sessions.
  static let all = ChangeKinds.all.flatMap { kind in
    ["single", "per-module"].map { (kind: kind.id, packaging: $0) }
  }

  static let tried = ProcessInfo.processInfo.environment["ALL_REPLAYS"] == "1" ? all : fixed

  @Test(
    "what the player makes of a learner is what was predicted and promised",
    .enabled(if: FileManager.default.fileExists(atPath: chromium)), arguments: tried.indices)
  func replay(index: Int) throws {
    let (id, packaging) = Self.tried[index]
    let kind = try #require(ChangeKinds.named(id))
    let (before, after) = try (folder(kind.before, packaging), folder(kind.after, packaging))
    let (old, new) = try (ReleaseSource.of(before.path), ReleaseSource.of(after.path))
    let comparison = Comparison(
      from: try #require(try old.side()), to: try #require(try new.side()))
    let checked = try #require(new.examination.result.checked)
    let replays = LearnerReplays(comparison, checked, new.examination.folder, targets: [])
    for (item, problems) in try replays.run(in: chromium) {
      #expect(problems.isEmpty, "\(id): \(item.name): \(problems)")
    }
    if Self.tried.count == Self.fixed.count { #expect(replays.all.count == 10) }
  }

  @Test(
    "a player that does something else is found",
    .enabled(if: FileManager.default.fileExists(atPath: chromium)))
  func otherwise() throws {
    // The packages are of a course that does not know the page that was seen.
    let kind = try #require(ChangeKinds.named("record/lost"))
    let (before, after) = try (folder(kind.before, "single"), folder(kind.after, "single"))
    let old = try #require(try ReleaseSource.of(before.path).side())
    let new = try ReleaseSource.of(after.path)
    let checked = try #require(new.examination.result.checked)
    let replays = LearnerReplays(
      Comparison(from: old, to: old), checked, new.examination.folder, targets: ["scorm12"])
    let results = try replays.run(in: chromium)
    let passed = try #require(results.first { $0.item.name.hasSuffix("half-way") })
    #expect(passed.problems.contains { $0.hasPrefix("the page is 'about'") }, "\(passed)")
  }

  @Test(
    "learners of every release of the sample course have what was promised",
    .enabled(
      if: ProcessInfo.processInfo.environment["ALL_REPLAYS"] == "1"
        && FileManager.default.fileExists(atPath: chromium)))
  func sample() throws {
    let source = try ReleaseSource.of(Program.repository.appending(path: "Course").path)
    let checked = try #require(source.examination.result.checked)
    let now = try #require(try source.side())
    #expect(source.history.versions.count >= 3)
    for version in source.history.versions {
      let old = try source.history.side(version.description)
      let replays = LearnerReplays(
        Comparison(from: old, to: now), checked, source.examination.folder, targets: [])
      for (item, problems) in try replays.run(in: chromium) {
        #expect(problems.isEmpty, "\(version): \(item.name): \(problems)")
      }
    }
  }

  /// The example of a kind on disk, for both SCORM standards.
  private func folder(_ example: RuleExample, _ packaging: String) throws -> ScratchFolder {
    let source = ExampleCourse(example).folder
    let folder = try ScratchFolder()
    for name in source.files.kinds.keys {
      var text = String(decoding: try source.bytes(of: name), as: UTF8.self)
      if name == "course.yaml" {
        if !text.contains("targets:") { text += "targets: [scorm12, scorm2004]\n" }
        if !text.contains("packaging:") { text += "packaging: \(packaging)\n" }
      }
      try folder.write(name, text)
    }
    return folder
  }
}
