internal import Synchronization

/// The path of a source file as a number: thousands of places stand in one file, and a number is
/// copied with each of them much more quickly than a text.
///
/// The process keeps every path that it has met.
struct SourceName: Hashable, Sendable {
  private let number: UInt32

  private struct Known {
    var names: [String] = []
    var numbers: [Spelling: UInt32] = [:]
  }

  /// A path by its bytes: two that only read the same are two files.
  private struct Spelling: Hashable {
    let path: String

    static func == (left: Spelling, right: Spelling) -> Bool {
      left.path.utf8.count == right.path.utf8.count
        && left.path.utf8.elementsEqual(right.path.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var path = path
      path.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private static let known = Mutex(Known())

  init(_ name: String) {
    number = Self.known.withLock { known in
      if let number = known.numbers[Spelling(path: name)] { return number }
      let number = UInt32(known.names.count)
      known.names.append(name)
      known.numbers[Spelling(path: name)] = number
      return number
    }
  }

  var text: String { Self.known.withLock { $0.names[Int(number)] } }
}
