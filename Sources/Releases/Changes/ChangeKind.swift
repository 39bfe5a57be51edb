package import Diagnostics

/// A kind of change: what it is called, what it is to learners, and an example that is its test.
package struct ChangeKind: Sendable {
  /// `thing/what-happened`; never changes meaning and is never reused.
  package let id: String
  package let changeClass: ChangeClass
  /// The least part of the version that has to be raised for it.
  package let part: VersionPart
  /// What changed, in a few words.
  package let summary: String
  /// What that does to learners, and why it is of its class.
  package let why: String
  /// A course before and after it.
  package let before: RuleExample
  package let after: RuleExample

  /// Describes a kind; what an example leaves out is taken from a course without faults.
  init(
    _ id: String, _ changeClass: ChangeClass, raising part: VersionPart? = nil, _ summary: String,
    why: String, from before: [String: String] = [:],
    to after: [String: String]
  ) {
    self.id = id
    self.changeClass = changeClass
    self.part = part ?? changeClass.usualPart
    self.summary = summary
    self.why = why
    self.before = RuleExample(files: before)
    self.after = RuleExample(files: after)
  }
}

extension ChangeKind: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension ChangeClass {
  /// A patch holds texts, a minor version what learners can resume with safely, a major one the rest.
  fileprivate var usualPart: VersionPart {
    switch self {
    case .text: .patch
    case .resume: .minor
    case .score, .completion, .meaning, .identity: .major
    }
  }
}
