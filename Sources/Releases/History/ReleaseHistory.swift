package import Courses
internal import Diagnostics

/// The releases of a course, as its folder keeps them in `releases/<version>/`.
package struct ReleaseHistory: Sendable {
  /// The folder of all releases.
  package static let folder = "releases/"
  package static let recordFile = "record.json"
  package static let courseFile = "course.json"

  /// The versions, the earliest first.
  package let versions: [SemanticVersion]
  /// What lies in the folder and is no release, sorted.
  let others: [String]
  private let folder: SourceFolder

  /// Lists what there is; nothing is read yet.
  package init(in folder: SourceFolder) {
    self.folder = folder
    let names = folder.files.kinds.keys.compactMap { path -> String? in
      guard path.hasPrefix(Self.folder) else { return nil }
      let parts = path.dropFirst(Self.folder.count).split(separator: "/")
      return parts.count == 2 && [Self.recordFile, Self.courseFile].contains(String(parts[1]))
        ? String(parts[0]) : nil
    }
    others = Set(
      folder.files.kinds.keys.filter { path in
        guard path.hasPrefix(Self.folder), path != Acknowledgement.file else { return false }
        let name = path.dropFirst(Self.folder.count).prefix { $0 != "/" }
        return SemanticVersion(String(name)) == nil || !names.contains(String(name))
      }
    ).sorted()
    // Versions that differ in their build alone are equal by their standard.
    versions = Set(names).compactMap(SemanticVersion.init).sorted {
      ($0, $0.description) < ($1, $1.description)
    }
  }

  /// The last release.
  package func last() -> SemanticVersion? { versions.last }

  /// The releases that a course has to be judged against that follows one of them: that one, and
  /// where it was on the way to a release, the last that was none, for what learners have is that.
  package func predecessors(_ version: SemanticVersion) -> [SemanticVersion] {
    guard !version.prerelease.isEmpty,
      let stable = versions.last(where: { $0.prerelease.isEmpty && $0 < version })
    else { return [version] }
    return [version, stable]
  }

  package static func path(_ version: String, _ file: String) -> String {
    "\(folder)\(version)/\(file)"
  }

  /// A release with all its texts.
  ///
  /// - Throws: ``UnreadableRelease`` when a file is missing or is no release.
  package func side(_ version: String) throws -> Comparison.Side {
    if let finding = EditedRecord.finding(version, in: self) {
      throw UnreadableRelease(path: finding.location.file, reason: finding.message)
    }
    return try Comparison.Side(record: record(version), course: course(version))
  }

  package func record(_ version: String) throws -> ReleaseRecord {
    try read(ReleaseRecord.self, version, Self.recordFile)
  }

  package func course(_ version: String) throws -> ReleasedCourse {
    try read(ReleasedCourse.self, version, Self.courseFile)
  }

  private func read<Value: Decodable>(_: Value.Type, _ version: String, _ file: String) throws
    -> Value
  {
    let path = Self.path(version, file)
    guard folder.files.isFile(path) else {
      throw UnreadableRelease(path: path, reason: "it is not there")
    }
    do {
      return try ReleaseFiles.read(Value.self, try folder.bytes(of: path))
    } catch {
      throw UnreadableRelease(path: path, reason: ReleaseFiles.words(on: error))
    }
  }

  /// The bytes of a file of a release, whatever its line ends are; nil when it cannot be read.
  func bytes(_ version: String, _ file: String) -> [UInt8]? {
    let path = Self.path(version, file)
    guard folder.files.isFile(path), let bytes = try? folder.bytes(of: path) else { return nil }
    let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    guard bytes.contains(carriageReturn) else { return bytes }
    return bytes.indices.filter { index in
      bytes[index] != carriageReturn || index + 1 == bytes.count || bytes[index + 1] != lineFeed
    }.map { bytes[$0] }
  }
}

/// A release that cannot be read.
package struct UnreadableRelease: Error, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "cannot read \(path): \(reason)" }
}
