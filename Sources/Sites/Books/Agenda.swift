package import Courses
internal import Diagnostics

/// When a group does what: minutes from the notes for facilitators, else from the pages.
package struct Agenda: Sendable {
  package struct Item: Sendable {
    package enum Kind: Sendable {
      case module(Int)
      case page(Page)
      case pause
    }

    package let kind: Kind
    /// Minutes since the beginning.
    package let start: Int
    /// How long it takes; nil where nobody said.
    package let minutes: Int?
  }

  package let items: [Item]
  package let minutes: Int
  /// Whether some page does not say how long it takes.
  package let hasUnknown: Bool

  package init(_ course: Course) {
    var items: [Item] = []
    var clock = 0
    var hasUnknown = false
    let modules = course.modulesWithPages
    for (index, (module, pages)) in modules.enumerated() {
      let own = pages.map { page in (page, page.minutesInRoom) }
      let known = own.compactMap { $0.1 }
      hasUnknown = hasUnknown || known.count < own.count
      items.append(
        Item(
          kind: .module(index), start: clock, minutes: known.isEmpty ? nil : known.reduce(0, +)))
      for (page, minutes) in own {
        items.append(Item(kind: .page(page), start: clock, minutes: minutes))
        clock += minutes ?? 0
      }
      // After the last one people go home.
      if let pause = module.pause, index < modules.count - 1 {
        items.append(Item(kind: .pause, start: clock, minutes: pause))
        clock += pause
      }
    }
    self.items = items
    self.hasUnknown = hasUnknown
    minutes = clock
  }
}

extension Page {
  /// How long the page takes in a room; nil where nobody said.
  var minutesInRoom: Int? {
    let own = facilitatorNotes.compactMap(\.minutes)
    return own.isEmpty ? minutes : own.reduce(0, +)
  }
}

/// A time of day, or one that is counted from the beginning.
package struct AgendaClock: Sendable {
  /// Minutes since midnight at which the day begins; nil to count from noughts.
  package let start: Int?

  package init(start: Int?) { self.start = start }

  /// Hours and minutes, such as `9:05`.
  func text(_ minutes: Int) -> String {
    let time = (start ?? 0) + minutes
    let hour = start == nil ? time / 60 : time / 60 % 24
    return "\(hour):" + (time % 60 < 10 ? "0" : "") + "\(time % 60)"
  }
}
