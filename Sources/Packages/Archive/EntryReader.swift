/// Reads the bytes of a prepared entry from beginning to end.
final class EntryReader {
  private let bytes: ArraySlice<UInt8>
  private let file: PiecesAhead?
  private var offset = 0
  private var piece = UnsafeRawBufferPointer(start: nil, count: 0)

  /// Whether all was read.
  private(set) var isFinished = false

  /// The checksum of a file so far; bytes in memory bring theirs along.
  var checksum: UInt32? { file?.checksum }

  /// Begins; a big file is read in a thread of its own if there may be one.
  init(_ entry: PreparedEntry, inThread: Bool) throws(PackageError) {
    switch entry.body {
    case .bytes(let bytes):
      self.bytes = bytes
      file = nil
    case .file(let path):
      bytes = []
      file = try PiecesAhead(path: path, size: entry.size, inThread: inThread)
    }
  }

  /// Copies the next bytes and says how many; none at the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
    guard let file else {
      let count = bytes.withUnsafeBytes { copy(from: $0, into: target) }
      isFinished = offset == bytes.count
      return count
    }
    if offset == piece.count {
      piece = try file.next()
      offset = 0
    }
    isFinished = piece.isEmpty
    return copy(from: piece, into: target)
  }

  private func copy(
    from source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) -> Int {
    let count = min(source.count - offset, target.count)
    target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + count]))
    offset += count
    return count
  }
}
