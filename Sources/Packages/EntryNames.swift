/// What names of entries have to be, so that every system and every LMS can unpack them.
enum EntryNames {
  /// Refuses the first name that is not allowed or comes twice.
  static func check(_ entries: [PackageEntry], _ names: ZipWriter.Names = .portable)
    throws(PackageError)
  {
    var seen: Set<String> = []
    for entry in entries {
      if let fault = fault(in: entry.name, names) {
        throw PackageError(.name, "'\(entry.name)' cannot be packaged: \(fault)", path: entry.name)
      }
      guard seen.insert(entry.name).inserted else {
        throw PackageError(.name, "'\(entry.name)' would be packaged twice", path: entry.name)
      }
    }
    // Most entries lie where the one before lies.
    var last: Substring = ""
    for entry in entries {
      let parent = entry.name[..<(entry.name.utf8.lastIndex(of: slash) ?? entry.name.startIndex)]
      guard parent != last else { continue }
      last = parent
      guard let folder = folder(above: entry.name, in: seen) else { continue }
      throw PackageError(
        .name, "'\(folder)' would be packaged both as a file and as a folder", path: folder)
    }
  }

  /// Finds a folder above a name that is an entry of its own.
  private static func folder(above name: String, in names: Set<String>) -> String? {
    name.utf8.indices
      .filter { name.utf8[$0] == slash }
      .map { String(name[..<$0]) }
      .first { names.contains($0) }
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether all is right with a name, as it is with nearly all of thousands: no part of it is empty or
  /// begins with a point.
  private static func isPlain(_ name: String.UTF8View) -> Bool {
    var previous = slash
    let isPlain = name.allSatisfy { byte in
      defer { previous = byte }
      if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return false }
      return byte > 32 && byte < 127 && byte != UInt8(ascii: "\\")
    }
    return isPlain && previous != slash && name.count < 1024
  }

  /// Says what is wrong with a name.
  static func fault(in name: String, _ names: ZipWriter.Names = .portable) -> String? {
    let bytes = name.utf8
    if isPlain(bytes) { return nil }
    if bytes.isEmpty { return "the name is empty" }
    if bytes.count > 65535 { return "the name is longer than 65535 bytes" }
    switch names {
    case .portable:
      if bytes.contains(where: { $0 >= 127 || $0 < 32 }) {
        return "the name is not printable ASCII"
      }
      if bytes.contains(UInt8(ascii: " ")) { return "the name has a space" }
    case .any:
      if bytes.contains(where: { $0 < 32 || $0 == 127 }) {
        return "the name has control characters"
      }
    }
    if bytes.contains(UInt8(ascii: "\\")) { return "the name has a backslash" }
    if bytes.first == UInt8(ascii: "/") { return "the name begins with '/'" }
    let components = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if components.contains(where: \.isEmpty) { return "the name has an empty part" }
    if components.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) {
      return "the name has '.' or '..' as a part"
    }
    return nil
  }
}
