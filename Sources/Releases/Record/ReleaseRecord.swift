package import LearnerState

/// What a release was, as `record.json` holds it: enough to know what became of its learners.
package struct ReleaseRecord: Codable, Hashable, Sendable {
  package var format = 1
  package var version: String
  /// The release before it; nil for the first.
  package var previous: Previous?
  package var course: Course
  package var program: Program
  /// The SCOs by packaging, for those packagings that some target has.
  package var scos: [String: [SCO]]
  package var questions: [Question]
  /// Nil in records of programs that kept none.
  package var pages: [Page]?
  package var handouts: [Handout]
  package var media: [ReleasedCourse.Media]
  package var packages: [Package]
  /// Learners as they may stand on this release, which the next ones must take on.
  package var learners: [Learner]
  /// The SHA-256 of the record with nothing in this place.
  package var seal = ""

  package struct Previous: Codable, Hashable, Sendable {
    package var version: String
    package var seal: String

    package init(version: String, seal: String) {
      self.version = version
      self.seal = seal
    }
  }

  package struct Course: Codable, Hashable, Sendable {
    package var id: String
    /// The manifest's own identifier.
    package var identifier: String
    /// The SHA-256 of `course.json`.
    package var sha256: String
    /// The hash of all files that packages were made from, as packages carry it.
    package var source: String
    package var passing: String
    package var completion: ReleasedCourse.Completion
    package var navigation: String
  }

  /// What made the packages.
  package struct Program: Codable, Hashable, Sendable {
    package var version: String
    /// The line that packages carry.
    package var toolchain: String
    /// What made documents of handouts; nil where none were made, or not yet.
    package var documents: [String]?
    /// The SHA-256 of the player's script and style.
    package var player: String
    /// The format of learner state.
    package var stateFormat: Int
  }

  /// One SCO: what an LMS keeps one record of.
  package struct SCO: Codable, Hashable, Sendable {
    /// The identifier of its item in manifests.
    package var item: String
    package var title: String
    package var course: TrackedCourse
  }

  package struct Question: Codable, Hashable, Sendable {
    package var id: String
    package var code: String
    package var hash: String
    package var kind: String
    package var points: Int
    /// The ids of the right choices, or what right answers are.
    package var key: [String]
    /// The ids of its choices.
    package var choices: [String]
    /// The SHA-256 of all that is scored: kind, prompt, choices, answers.
    package var sha256: String
  }

  package struct Page: Codable, Hashable, Sendable {
    package var id: String
    /// The SHA-256 of its file.
    package var sha256: String
  }

  package struct Handout: Codable, Hashable, Sendable {
    package var id: String
    package var formats: [String]
    /// The SHA-256 of its text.
    package var sha256: String
    /// The SHA-256 of its file; nil in records of programs that kept none.
    package var source: String?
    /// The profile that adds it; nil for those of the course.
    package var edition: String?
  }

  package struct Package: Codable, Hashable, Sendable {
    package var file: String
    package var target: String
    package var packaging: String
    /// The profile whose edition it is.
    package var edition: String?
    /// The hash of its source, as the package carries it.
    package var source: String
    package var size: UInt64
    package var sha256: String

    package init(
      file: String, target: String, packaging: String, edition: String?, source: String,
      size: UInt64, sha256: String
    ) {
      self.source = source
      self.file = file
      self.target = target
      self.packaging = packaging
      self.edition = edition
      self.size = size
      self.sha256 = sha256
    }
  }

  /// A learner who stopped at some point of this release.
  package struct Learner: Codable, Hashable, Sendable {
    package var name: String
    package var packaging: String
    package var item: String
    /// The learner state that an LMS holds, as docs/learner-state.md writes it.
    package var state: String
  }
}
