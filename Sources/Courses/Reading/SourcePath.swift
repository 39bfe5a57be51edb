/// Paths inside a course folder: `/`-separated, relative, without `.` and `..`.
package enum SourcePath {
  /// The path that `reference` names when it stands in `folder`, which is a path as this gives it;
  /// nil if it leaves the course.
  package static func resolve(_ reference: String, in folder: String = "") -> String? {
    if let path = resolvePlain(reference, in: folder) { return path }
    let bytes = reference.utf8
    guard bytes.first != slash, !bytes.contains(UInt8(ascii: "\\")), !hasDriveLetter(reference)
    else { return nil }
    // Byte by byte, for thousands of links ask here.
    var leaves = false
    let path = String(unsafeUninitializedCapacity: folder.utf8.count + bytes.count + 2) { path in
      var writer = PathWriter(path: path)
      writer.add(folder.utf8)
      writer.add(bytes)
      leaves = writer.leaves
      return writer.count
    }
    return leaves ? nil : path
  }

  /// The same for what most references are: a plain path, perhaps behind some `../`.
  private static func resolvePlain(_ reference: String, in folder: String) -> String? {
    var (rest, base) = (reference[...], folder[...])
    while !base.isEmpty, rest.utf8.starts(with: "../".utf8) {
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 3)...]
      base = base.utf8.lastIndex(of: slash).map { base[..<$0] } ?? ""
    }
    guard isPlain(rest), base.isEmpty || isPlain(base) else { return nil }
    return base.isEmpty ? String(rest) : "\(base)/\(rest)"
  }

  /// Whether a path stands for itself: it has no part that is empty or begins with a point.
  private static func isPlain(_ path: Substring) -> Bool {
    var previous = slash
    let isPlain = path.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { byte in
        defer { previous = byte }
        if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return false }
        return byte != UInt8(ascii: "\\") && byte != UInt8(ascii: ":")
      }
    }
    return isPlain == true && previous != slash
  }

  /// Writes a path part by part.
  private struct PathWriter {
    let path: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    /// Whether a part led out of the course folder.
    private(set) var leaves = false
    /// The bytes of the part at hand, behind those of the parts before it.
    private var part = 0

    init(path: UnsafeMutableBufferPointer<UInt8>) { self.path = path }

    mutating func add(_ bytes: String.UTF8View) {
      for byte in bytes {
        guard byte != slash else {
          endPart()
          continue
        }
        if part == 0, count > 0 { append(slash) }
        append(byte)
      }
      endPart()
    }

    private mutating func append(_ byte: UInt8) {
      path[count + part] = byte
      part += 1
    }

    /// Keeps a part, or does what its points say.
    private mutating func endPart() {
      let start = count > 0 && part > 0 ? count + 1 : count
      let name = path[start..<count + part]
      defer { part = 0 }
      guard !name.elementsEqual(".".utf8) else { return }
      guard name.elementsEqual("..".utf8) else {
        count += part
        return
      }
      if count == 0 { leaves = true }
      count = path[..<count].lastIndex(of: slash) ?? 0
    }
  }

  /// The folder of a file, empty for the course folder itself.
  package static func folder(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return "" }
    return isPlain(path[...]) ? String(path[..<end]) : resolve("..", in: path) ?? ""
  }

  private static let slash = UInt8(ascii: "/")

  private static func hasDriveLetter(_ path: String) -> Bool {
    let start = path.prefix(2).utf8
    return start.count == 2 && start.last == UInt8(ascii: ":")
  }
}
