internal import Diagnostics
internal import FoundationEssentials

/// Findings that are known already: a JSON report of an earlier run.
///
/// A finding is known by its rule, file and message wherever in the file it stands now, as often as
/// the report has it.
struct Baseline {
  private struct Known: Hashable, Decodable {
    let rule: String
    let file: String
    let message: String
  }

  private struct Document: Decodable {
    let version: Int
    let findings: [Known]
  }

  private var counts: [Known: Int] = [:]

  /// Reads a report.
  ///
  /// - Throws: ``CommandFailure`` where the file cannot be read or is no such report.
  init(path: String) throws(CommandFailure) {
    let bytes = try FileBytes.read(path)
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)),
      document.version == 1
    else {
      throw CommandFailure(
        "\(path) is no report: make one with --format json > \(path)", path: path)
    }
    for known in document.findings {
      let plain = Known(rule: known.rule, file: Self.plain(known.file), message: known.message)
      counts[plain, default: 0] += 1
    }
  }

  /// A path without what says nothing.
  private static func plain(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return String(path)
  }

  /// A verdict without what is known.
  mutating func hide(in verdict: PackageVerdict) -> PackageVerdict { verdict.hiding(&self) }

  /// Findings by whether they are new.
  mutating func parted(_ findings: [Report.Finding])
    -> (new: [Report.Finding], known: [Report.Finding])
  {
    let isNew = findings.map { prefix, diagnostic in
      let key = Known(
        rule: diagnostic.rule, file: Self.plain(prefix + diagnostic.location.file),
        message: diagnostic.message)
      guard let count = counts[key], count > 0 else { return true }
      counts[key] = count - 1
      return false
    }
    let marked = zip(findings, isNew)
    return (marked.filter(\.1).map(\.0), marked.filter { !$0.1 }.map(\.0))
  }
}
