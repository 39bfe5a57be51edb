internal import Sites

/// What a package is and what it was made from: an in-toto Statement v1 with the predicate of SLSA
/// provenance v1, without times, so that it is the same in every build.
package struct PackageStatement: Encodable {
  /// in-toto attestation framework, v1, "Statement".
  private let type = "https://in-toto.io/Statement/v1"
  private let subject: [Subject]
  /// SLSA v1.0, "Provenance".
  private let predicateType = "https://slsa.dev/provenance/v1"
  private let predicate: Predicate

  private enum CodingKeys: String, CodingKey {
    case type = "_type"
    case subject, predicateType, predicate
  }

  struct Subject: Encodable {
    let name: String
    let digest: [String: String]
  }

  struct Predicate: Encodable {
    let buildDefinition: Definition
    let runDetails: Details
  }

  struct Definition: Encodable {
    let buildType = "urn:coursewright:package:1"
    let externalParameters: [String: String]
    let resolvedDependencies: [Dependency]
  }

  struct Dependency: Encodable {
    let name: String
    let digest: [String: String]
  }

  struct Details: Encodable {
    let builder: Builder
  }

  struct Builder: Encodable {
    let id = "urn:coursewright:program"
    let version: [String: String]
  }

  /// Describes one package of a release; a folder's hash is of the list that `build` hashes, a line
  /// for each file.
  package init(_ package: ReleaseRecord.Package, of side: Comparison.Side, isFolder: Bool) {
    subject = [
      Subject(
        name: package.file,
        digest: [isFolder ? "sha256OfFileList" : "sha256": package.sha256])
    ]
    let parameters = [
      "course": side.course.id, "version": side.course.version, "target": package.target,
      "packaging": package.packaging, "edition": package.edition,
    ]
    let program = side.record.program
    predicate = Predicate(
      buildDefinition: Definition(
        externalParameters: parameters.compactMapValues { $0 },
        resolvedDependencies: [
          Dependency(name: "source", digest: ["sha256": package.source])
        ]
          + side.course.media.map { Dependency(name: $0.file, digest: ["sha256": $0.sha256]) }),
      runDetails: Details(
        builder: Builder(version: [
          "coursewright": program.version,
          "toolchain": PackageGenerator.line(program.toolchain, with: program.documents ?? []),
          "player": program.player,
        ])))
  }

  package var text: String { ReleaseFiles.text(of: self) }

  /// The file that stands beside a package.
  package static func file(of package: String) -> String { "\(package).intoto.json" }
}
