/// Something that is otherwise in a release than in the one before.
package struct Change: Sendable, Hashable {
  package let kind: ChangeKind
  /// The id of what changed, by which acknowledgements name it; "" for the course itself.
  package let subject: String
  /// What happened, in a sentence without its full stop.
  package let message: String
  /// Texts as they were and as they are.
  package let texts: [TextChange]

  init(_ kind: ChangeKind, _ message: String) { self.init(kind, "", message) }

  init(_ kind: ChangeKind, _ subject: String, _ message: String, _ texts: [TextChange] = []) {
    self.kind = kind
    self.subject = subject
    self.message = message
    self.texts = texts
  }
}

extension Change {
  /// Whether the course changed, and not only what makes its packages.
  var isOfCourse: Bool { !kind.id.hasPrefix("program/") }
}

extension Change {
  /// What the change is to the packages for a target; nil where it does not concern them.
  func changeClass(for target: ReleasedCourse.Target) -> ChangeClass? {
    switch kind {
    // Of a package that is new or not made any more, nobody has this one.
    case PackageChanges.targetAdded, PackageChanges.targetRemoved, PackageChanges.editionAdded,
      PackageChanges.editionRemoved:
      nil
    case PackageChanges.packaging: subject == target.name ? kind.changeClass : nil
    // What is another SCO to some targets is the same one to others.
    case PageChanges.movedToOtherSCO, AssessmentChanges.movedToOtherSCO,
      ActivityChanges.movedToOtherSCO, ModuleChanges.addedSCO, ModuleChanges.removedSCO:
      target.packaging == "per-module" ? kind.changeClass : .resume
    default: kind.changeClass
    }
  }
}

/// A text before and after.
package struct TextChange: Sendable, Hashable {
  /// Whose text it is, such as `prompt`; "" where there is one alone.
  package let label: String
  package let old: String
  package let new: String

  init(_ label: String = "", _ old: String?, _ new: String?) {
    self.label = label
    self.old = old ?? ""
    self.new = new ?? ""
  }

  /// Those of some texts that differ.
  static func all(_ texts: (label: String, old: String?, new: String?)...) -> [TextChange] {
    texts.filter { $0.old != $0.new }.map { TextChange($0.label, $0.old, $0.new) }
  }
}
