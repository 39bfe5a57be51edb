internal import Diagnostics

/// Makes profiles of `profiles/NAME.yaml`.
enum ProfileReader {
  /// Every profile of a course, and what is wrong with their files.
  static func all(in folder: SourceFolder) -> (profiles: [Profile], findings: [Diagnostic]) {
    let read = paths(in: folder).map { self.read($0, in: folder) }
    return (read.compactMap(\.profile), read.flatMap(\.findings))
  }

  /// The paths of the files, by name.
  static func paths(in folder: SourceFolder) -> [String] {
    folder.files.files(below: Profile.folder).filter { path in
      path.hasSuffix(".yaml") && !path.dropFirst(Profile.folder.count).contains("/")
    }.sorted()
  }

  static func read(_ path: String, in folder: SourceFolder)
    -> (profile: Profile?, findings: [Diagnostic])
  {
    let (root, readingFindings) = YAMLFile.read(path, in: folder)
    guard let root else { return (nil, readingFindings) }
    let id = String(path.dropFirst(Profile.folder.count).dropLast(".yaml".count))
    var findings = readingFindings
    findings += ShapeChecker.check(root, ProfileShape.shape, in: path)
    if !Forms.isID(id) {
      findings.append(
        IllFormedID.finding(
          "'\(id)' names packages: rename the file to small letters, digits and '-', beginning"
            + " with a letter", at: SourceLocation(file: path)))
    }
    let definition = DefinitionReader(root: root)
    let profile = Profile(
      id: id, location: root.location,
      name: root["name"]?.text ?? Located(id, at: root.location), title: root["title"]?.text,
      variables: definition.variables, accent: root["theme"]?["accent"]?.text,
      logo: root["theme"]?["logo"]?.text, sessions: definition.sessions,
      leftOut: definition.leftOut, added: definition.added, resources: definition.resources)
    return (profile, findings)
  }
}

/// The editions that can be made of a course.
package enum Profiles {
  /// The names of the profiles in a course's folder, sorted.
  package static func names(in folder: SourceFolder) -> [String] {
    ProfileReader.paths(in: folder).map {
      String($0.dropFirst(Profile.folder.count).dropLast(".yaml".count))
    }
  }
}

/// A YAML file of the course.
enum YAMLFile {
  /// Its value; nil, with findings, where it cannot be read.
  static func read(_ path: String, in folder: SourceFolder) -> (YAMLValue?, [Diagnostic]) {
    let bytes: [UInt8]
    do {
      bytes = try folder.bytes(of: path)
    } catch {
      return (nil, [UnreadableFile.finding(path, error)])
    }
    let (text, findings) = SourceText.decode(bytes, file: path)
    guard let text else { return (nil, findings) }
    var reader = YAMLReader(text, file: path)
    let root = reader.read()
    return (root, findings + reader.findings)
  }
}
