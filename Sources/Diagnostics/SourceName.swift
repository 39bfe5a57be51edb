internal import Synchronization

/// The path of a source file as a number: thousands of places stand in one file, and a number is
/// copied with each of them much more quickly than a text.
///
/// The process keeps every path that it has met.
struct SourceName: Hashable, Sendable {
  private let number: UInt32

  private struct Known {
    var names: [String] = []
    var numbers: [String: UInt32] = [:]
  }

  private static let known = Mutex(Known())

  init(_ name: String) {
    number = Self.known.withLock { known in
      if let number = known.numbers[name] { return number }
      let number = UInt32(known.names.count)
      known.names.append(name)
      known.numbers[name] = number
      return number
    }
  }

  var text: String { Self.known.withLock { $0.names[Int(number)] } }
}
