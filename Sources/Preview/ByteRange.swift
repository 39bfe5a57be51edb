/// The part of a file that a request asks for (RFC 9110 §14).
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  /// A part that the file does not have.
  case unsatisfiable

  /// Reads the header `Range`; what is no single range of bytes asks for the whole file.
  init(_ header: String?, size: Int) {
    guard let header, header.hasPrefix("bytes="), !header.contains(",") else {
      self = .whole
      return
    }
    let ends = header.dropFirst("bytes=".count)
      .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.isEmpty || Int($0) != nil }) else {
      self = .whole
      return
    }
    switch (Int(ends[0]), Int(ends[1])) {
    case (let first?, let last?) where first > last: self = .whole
    case (let first?, let last): self = Self.part(from: first, to: last ?? size - 1, of: size)
    case (nil, let count?) where count > 0:
      self = Self.part(from: max(0, size - count), to: size - 1, of: size)
    case (nil, _): self = ends[1].isEmpty ? .whole : .unsatisfiable
    }
  }

  private static func part(from first: Int, to last: Int, of size: Int) -> ByteRange {
    first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
  }
}
