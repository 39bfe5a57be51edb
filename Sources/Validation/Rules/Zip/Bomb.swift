package import Diagnostics
internal import Packages

/// Finds entries made to fill a disk.
package enum Bomb: PackageRule {
  package static let description = RuleDescription(
    id: "zip/bomb",
    summary: "entry that unpacks to far more than its share",
    why: "LMSs stop at a limit or run out of disk.",
    passing: [RuleExample(["a.txt": "one"])],
    failing: [
      RuleExample(["a.txt": "↓!method 8\n!packed 100000\n!size 4000000000\none"])
    ]
  )

  /// Deflate packs at most about 1032 bytes into one.
  private static let ratio: UInt64 = 1000
  private static let least: UInt64 = 16 << 20

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.filter { isBomb($0.header) }.map { entry in
      diagnostic(
        "the entry has \(entry.header.compressedSize) bytes and unpacks to \(entry.header.size)",
        at: SourceLocation(file: entry.name), help: "look at what it holds before you unpack it")
    }
  }

  private static func isBomb(_ header: ZipEntry.Header) -> Bool {
    header.size > least && header.size / ratio > header.compressedSize
      || header.method == 0 && header.size > least && header.size != header.compressedSize
  }
}
