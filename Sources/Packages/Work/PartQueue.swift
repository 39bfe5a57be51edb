/// Parts of entries on their way through threads; for whoever holds a lock.
///
/// Packed parts are held until the last of their entry is packed, so the next entry is begun only once
/// all parts of one are taken.
struct PartQueue {
  /// A part to be packed.
  struct Part {
    let index: Int
    let number: Int
    let work: PartedEntry
  }

  /// What came of packing a part.
  typealias Packed = Result<PackedPart, PackageError>

  /// The entry that was begun and whose parts are not known yet.
  private(set) var undivided: Int?
  /// The parts that nobody has taken.
  private var untaken: ArraySlice<Part> = []
  private var packed: [Int: [Packed?]] = [:]

  /// The entry of which there are parts to take.
  var index: Int? { untaken.first?.index }

  /// Whether an entry that may have parts can be begun.
  var isFree: Bool { undivided == nil && untaken.isEmpty }

  mutating func begin(_ index: Int) { undivided = index }

  /// Says that an entry needs no parts; false where that was known.
  mutating func end(_ index: Int) -> Bool {
    guard undivided == index else { return false }
    undivided = nil
    return true
  }

  /// Takes the parts of the entry that was begun, of which there are some.
  mutating func divide(_ index: Int, _ work: PartedEntry) {
    undivided = nil
    packed[index] = Array(repeating: nil, count: work.parts.count)
    untaken = work.parts.indices.map { Part(index: index, number: $0, work: work) }[...]
  }

  mutating func take() -> Part? { untaken.popFirst() }

  /// Adds a part to those of its entry, and gives all of them once none is missing.
  mutating func add(_ result: Packed, of part: Part) -> [Packed]? {
    packed[part.index]?[part.number] = result
    let all = packed[part.index]?.compactMap(\.self) ?? []
    guard all.count == part.work.parts.count else { return nil }
    packed[part.index] = nil
    return all
  }
}
