/// The difference of two texts in the form that `patch` and git read.
package enum UnifiedDiff {
  private static let context = 3

  private enum Line {
    case both(String)
    case old(String)
    case new(String)
  }

  /// The difference, which is empty for equal texts.
  ///
  /// A new file has no old text.
  package static func render(path: String, old: String?, new: String) -> String {
    guard old != new else { return "" }
    let lines = merged(split(old ?? ""), split(new))
    let name = old == nil ? "/dev/null" : "a/\(path)"
    return "--- \(name)\n+++ b/\(path)\n" + hunks(of: lines)
  }

  private static func split(_ text: String) -> [String] {
    // By bytes, so that a line keeps its "\r".
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    if lines.last == "" {
      lines.removeLast()
    } else if let last = lines.popLast() {
      lines.append(last + "\n\\ No newline at end of file")
    }
    return lines
  }

  private static func merged(_ old: [String], _ new: [String]) -> [Line] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if removed.contains(from) {
        lines.append(.old(old[from]))
        from += 1
      } else if inserted.contains(to) {
        lines.append(.new(new[to]))
        to += 1
      } else {
        lines.append(.both(old[from]))
        from += 1
        to += 1
      }
    }
    return lines
  }

  private static func hunks(of lines: [Line]) -> String {
    var text = ""
    var (oldNumber, newNumber) = (1, 1)
    var index = 0
    while index < lines.count {
      guard let start = lines[index...].firstIndex(where: isChange) else { break }
      let first = max(index, start - context)
      for line in lines[index..<first] { count(line, &oldNumber, &newNumber) }
      var end = start
      while let next = lines[end...].firstIndex(where: isChange), next <= end + 2 * context {
        end = next + 1
      }
      let last = min(lines.count, end + context)
      let hunk = lines[first..<last]
      let (oldStart, newStart) = (oldNumber, newNumber)
      for line in hunk { count(line, &oldNumber, &newNumber) }
      text += "@@ -\(range(oldStart, oldNumber)) +\(range(newStart, newNumber)) @@\n"
      text += hunk.map(shown).joined()
      index = last
    }
    return text
  }

  private static func range(_ start: Int, _ end: Int) -> String {
    "\(end == start ? start - 1 : start),\(end - start)"
  }

  private static func count(_ line: Line, _ old: inout Int, _ new: inout Int) {
    switch line {
    case .both: (old, new) = (old + 1, new + 1)
    case .old: old += 1
    case .new: new += 1
    }
  }

  private static func isChange(_ line: Line) -> Bool {
    if case .both = line { false } else { true }
  }

  private static func shown(_ line: Line) -> String {
    switch line {
    case .both(let text): " \(text)\n"
    case .old(let text): "-\(text)\n"
    case .new(let text): "+\(text)\n"
    }
  }
}
