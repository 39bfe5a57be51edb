package import Diagnostics
internal import Packages

/// Finds entries whose two headers differ.
package enum HeadersDisagree: PackageRule {
  package static let description = RuleDescription(
    id: "zip/headers-disagree",
    summary: "entry that its own header and the directory tell of differently",
    why: "Programs that trust the one unpack something else than those that trust the other.",
    passing: [RuleExample(["a.txt": "one"])],
    failing: [
      RuleExample(["a.txt": "↓!local-name b.txt\none"]),
      RuleExample(["a.txt": "↓!local-size 9\none"]),
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.compactMap { entry in
      disagreement(of: entry).map { what in
        diagnostic(
          "the entry's own header \(what)", at: SourceLocation(file: entry.name),
          help: "make the archive anew")
      }
    }
  }

  private static func disagreement(of entry: ZipEntry) -> String? {
    guard let local = entry.local else { return "is not where the directory says" }
    let header = entry.header
    if local.name.bytes != header.name.bytes {
      return "calls it '\(String(decoding: local.name.bytes, as: UTF8.self))'"
    }
    if local.method != header.method { return "names another way of packing" }
    // APPNOTE 4.4.4, bit 3: sizes and checksum stand behind the data.
    guard local.flags & 8 == 0 else { return nil }
    if local.checksum != header.checksum { return "has another checksum" }
    if local.size != header.size || local.compressedSize != header.compressedSize {
      return "has another size"
    }
    return nil
  }
}
