internal import Diagnostics

/// Makes acknowledgements of `releases/acknowledged.yaml`.
enum AcknowledgementReader {
  /// What the file says, if there is one, and what is wrong with it.
  static func read(_ folder: SourceFolder)
    -> (acknowledgements: [Acknowledgement], findings: [Diagnostic])
  {
    let file = Acknowledgement.file
    guard folder.files.isFile(file) else { return ([], []) }
    let (root, findings) = YAMLFile.read(file, in: folder)
    // An empty file is an empty mapping to YAML, and says nothing.
    guard let root else { return ([], findings) }
    if case .mapping(let entries, _) = root, entries.isEmpty { return ([], findings) }
    let acknowledgements = root.items.compactMap { value -> Acknowledgement? in
      guard let release = value["release"]?.text, let change = value["change"]?.text,
        let subject = value["subject"]?.text, let reason = value["reason"]?.text
      else { return nil }
      return Acknowledgement(
        release: release, change: change, subject: subject, reason: reason.value)
    }
    return (
      acknowledgements, findings + ShapeChecker.check(root, AcknowledgementShape.shape, in: file)
    )
  }
}
