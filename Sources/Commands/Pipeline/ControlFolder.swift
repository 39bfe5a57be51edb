internal import Courses
internal import Diagnostics
internal import Packages
internal import Standards
internal import Validation
internal import XMLDocuments

/// The schemas that packages carry: our own, or those an organisation keeps.
enum ControlFolder {
  /// The control documents of a standard's packages; nil where it has none.
  static func documents(
    for standard: any Standard.Type, of course: Course, in folder: CourseFolder
  ) throws(CommandFailure) -> ControlDocuments? {
    guard let own = standard.control else { return nil }
    guard let setting = course.settings.controlDocuments else { return own }
    let path = folder.place(of: setting.value) + "/" + standard.name
    let source = try CourseFolder(path).source
    var files: [String: [UInt8]] = [:]
    for name in source.files.kinds.keys where source.files.isFile(name) {
      files[name] = try FileBytes.read("\(path)/\(name)")
    }
    do throws(ControlDocumentsError) {
      return try ControlDocuments(own.schemas, from: files)
    } catch {
      throw failure(error, in: path)
    }
  }

  /// Looks whether the schemas that an organisation keeps can be packed for the course's targets.
  static func check(_ examination: Examination) throws(CommandFailure) {
    guard let course = examination.result.course, course.settings.controlDocuments != nil else {
      return
    }
    for target in course.definition.targets {
      guard let standard = Standards.named(target.value.name) else { continue }
      _ = try documents(for: standard, of: course, in: examination.folder)
    }
  }

  private static func failure(_ error: ControlDocumentsError, in path: String) -> CommandFailure {
    switch error {
    case .missing(let file):
      return CommandFailure(
        "control-documents: \(path) has no \(file), which packages have to carry", path: path)
    case .unusable(let problems):
      let lines = problems.map { "\n  \(path)/\($0.file):\($0.line): \($0.message)" }
      return CommandFailure(
        "control-documents: \(path) holds no usable schemas:" + lines.joined(), path: path)
    }
  }

  /// Judges the manifest of a package by our own grammar and by the documents it carries.
  ///
  /// It gives the digest of contents that pass; those that `passed` before by this program pass again. Nil
  /// is for what has to be judged each time.
  static func judge(
    _ contents: PackageContents, for standard: any Standard.Type, by control: ControlDocuments?,
    at path: String, unless passed: String?
  ) throws(CommandFailure) -> String? {
    guard let own = standard.control, let control else { return nil }
    let hasOwn = control.files == own.files
    let digest = ContentsSource.digest(of: contents)
    if hasOwn, digest == passed { return digest }
    // The grammar is one of the rules.
    let mistakes = PackageChecker.findings(in: contents).filter { $0.severity == .error }
    guard mistakes.isEmpty else {
      throw CommandFailure(
        """
        the package for \(standard.name) breaks the standard; this is a mistake of \
        coursewright, not of the course, and nothing was written. Please report it with these lines:
        """ + lines(mistakes), path: path)
    }
    guard !hasOwn else { return digest }
    let objections = control.findings(in: contents)
    guard objections.isEmpty else {
      throw CommandFailure(
        """
        control-documents: the schemas for \(standard.name) do not accept the manifest; are they \
        the ones of that standard?
        """ + lines(objections), path: path)
    }
    return nil
  }

  private static func lines(_ findings: [Diagnostic]) -> String {
    findings.prefix(20).map { finding in
      let place = finding.location
      return "\n  \(place.file):\(place.line):\(place.column): \(finding.message) [\(finding.rule)]"
    }.joined()
  }

  private static func lines(_ findings: [XMLFinding]) -> String {
    findings.prefix(20).map { "\n  imsmanifest.xml:\($0.line):\($0.column): \($0.message)" }
      .joined()
  }
}
