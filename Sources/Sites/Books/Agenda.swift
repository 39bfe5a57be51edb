package import Courses
internal import Diagnostics

/// When a group does what: minutes from the notes for facilitators, else from the pages.
package struct Agenda: Sendable {
  package struct Item: Sendable {
    package enum Kind: Sendable {
      case module(Int)
      case page(Page)
      case pause(Pause)
    }

    package let kind: Kind
    /// Minutes since the beginning.
    package let start: Int
    /// How long it takes, as far as anybody said; nil where nobody did.
    package let minutes: Int?
    /// Whether that is all of it.
    package let isExact: Bool
  }

  package let items: [Item]
  package let minutes: Int
  /// How many of them are pauses.
  package let pauses: Int
  /// Whether some page does not say how long it takes.
  package let hasUnknown: Bool

  package init(_ course: Course) {
    var items: [Item] = []
    var clock = 0
    var pauses = 0
    var hasUnknown = false
    let modules = course.modulesWithPages
    for (index, (module, pages)) in modules.enumerated() {
      let own = pages.map { page in (page, page.minutesInRoom) }
      let known = own.compactMap { $0.1 }
      hasUnknown = hasUnknown || known.count < own.count
      items.append(
        Item(
          kind: .module(index), start: clock, minutes: known.isEmpty ? nil : known.reduce(0, +),
          isExact: known.count == own.count))
      for (page, minutes) in own {
        items.append(
          Item(kind: .page(page), start: clock, minutes: minutes, isExact: minutes != nil))
        clock += minutes ?? 0
      }
      if let pause = module.pause {
        items.append(Item(kind: .pause(pause), start: clock, minutes: pause.minutes, isExact: true))
        clock += pause.minutes
        pauses += pause.minutes
      }
    }
    self.items = items
    self.hasUnknown = hasUnknown
    minutes = clock
    self.pauses = pauses
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

  /// Hours and minutes as a language writes them, such as `9:05`, or `4:05 PM` in the United States.
  func text(_ minutes: Int, in language: String) -> String {
    let time = (start ?? 0) + minutes
    let rest = (time % 60 < 10 ? ":0" : ":") + "\(time % 60)"
    guard start != nil else { return "\(time / 60)\(rest)" }
    let hour = time / 60 % 24
    guard language == "en-US" else { return "\(hour)\(rest)" }
    return "\((hour + 11) % 12 + 1)\(rest) \(hour < 12 ? "AM" : "PM")"
  }
}
