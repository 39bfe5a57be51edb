internal import Diagnostics
internal import Packages
internal import Synchronization

/// What is shown now.
package final class PreviewState: Sendable {
  private struct Shown {
    var content: PreviewContent
    /// Counts up with each change of the content.
    var generation = 1
    /// Documents that were asked for, for they are asked for again.
    var made: [String: [UInt8]] = [:]
  }

  private let shown: Mutex<Shown>

  package init(_ content: PreviewContent) { shown = Mutex(Shown(content: content)) }

  /// Shows something else from now on; what cannot be made leaves the packages as they are.
  package func show(_ content: PreviewContent) {
    shown.withLock { shown in
      let targets = content.targets.isEmpty ? shown.content.targets : content.targets
      if !content.targets.isEmpty { shown.made = [:] }
      shown.content = PreviewContent(
        title: content.title, targets: targets, findings: content.findings,
        staleness: content.staleness)
      shown.generation += 1
    }
  }

  var generation: Int { shown.withLock { $0.generation } }

  /// What the panel has to know, as JSON.
  var status: String {
    let (content, generation) = shown.withLock { ($0.content, $0.generation) }
    let targets = content.targets.map { JSONText.quoted($0.name) }.joined(separator: ",")
    let findings = content.findings.map(\.json).joined(separator: ",")
    return """
      {"generation":\(generation),"title":\(JSONText.quoted(content.title)),\
      "targets":[\(targets)],"findings":[\(findings)],\
      "staleness":\(content.staleness.map(JSONText.quoted) ?? "null")}

      """
  }

  /// A file of a package; nil where the package has no such entry.
  ///
  /// - Throws: what making or reading it does.
  func file(_ name: String, of target: String) throws -> ServedFile? {
    let key = "\(target)/\(name)"
    let (entry, made) = shown.withLock { shown in
      (shown.content.targets.first { $0.name == target }?.entries[name], shown.made[key])
    }
    if let made { return .bytes(made) }
    guard let entry else { return nil }
    if case .file(let path, let size) = entry.content {
      return .onDisk(path: path, size: Int(size))
    }
    let bytes = try entry.bytes()
    shown.withLock { $0.made[key] = bytes }
    return .bytes(bytes)
  }
}

extension PreviewContent.Finding {
  fileprivate var json: String {
    let texts = [
      ("severity", severity), ("rule", rule), ("message", message), ("help", help), ("file", file),
      ("excerpt", excerpt),
    ].map { name, text in "\"\(name)\":\(text.map(JSONText.quoted) ?? "null")" }
    return "{\(texts.joined(separator: ",")),\"line\":\(line),\"column\":\(column)}"
  }
}

/// Where the bytes of an answer are.
enum ServedFile: Sendable {
  case bytes([UInt8])
  /// A file that may be large, read as it is sent.
  case onDisk(path: String, size: Int)

  var size: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .onDisk(_, let size): size
    }
  }
}
