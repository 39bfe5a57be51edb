internal import Diagnostics

extension Course {
  /// The course with its handouts in fewer forms; as a web page where none would be left.
  package func leavingOut(_ formats: Set<HandoutFormat>) -> Course {
    guard !formats.isEmpty else { return self }
    var course = self
    course.handouts = handouts.map { handout in
      let left = handout.reference.wanted.filter { !formats.contains($0) }
      return handout.given(in: left.isEmpty ? [.html] : left)
    }
    return course
  }
}

extension Handout {
  fileprivate func given(in formats: [HandoutFormat]) -> Handout {
    Handout(
      path: path, id: id, was: was, title: title, summary: summary, content: content,
      follows: follows,
      reference: HandoutReference(
        path: reference.path, stages: reference.stages, objectives: reference.objectives,
        formats: formats.map { Located($0.rawValue, at: reference.path.location) }))
  }
}
