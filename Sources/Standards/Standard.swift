internal import Hashing
package import Packages
package import Sites

/// A way to hand a course to an LMS: what it is called and how its packages are made.
package protocol Standard: SendableMetatype {
  /// The name in `targets` and in file names.
  static var name: String { get }
  static var form: PackageForm { get }
  /// How its packages keep what learners do.
  static var connection: PlayerConnection { get }
  /// The schemas that its manifest follows, nil for what has no manifest.
  static var control: ControlDocuments? { get }
  /// The package of a site; `source` gives the place on disk of a file of the course folder, and
  /// `control` the schemas to carry.
  static func package(
    _ site: Site, control: ControlDocuments?, source: @escaping @Sendable (String) -> String
  ) -> PackageContents
}

/// Whether a package is one archive or a folder of files.
package enum PackageForm: Sendable {
  case zip
  case folder
}

/// Every standard this version makes packages of.
package enum Standards {
  package static let all: [any Standard.Type] = [
    SCORM12.self, SCORM2004FourthEdition.self, SCORM2004ThirdEdition.self, Web.self,
  ]

  package static func named(_ name: String) -> (any Standard.Type)? {
    all.first { $0.name == name }
  }
}

extension PackageEntry {
  /// An entry for a file of a site; `source` tells the place of a file of the course.
  package init(_ file: SiteFile, source: (String) -> String) {
    switch file.content {
    case .text(let text): self.init(name: file.name, content: .bytes(Array(text.utf8)))
    case .constant(let name, let deflated, let text):
      self.init(
        name: file.name, content: .shared(.named(name, deflated: deflated, text)),
        identity: { SHA256Digest(of: name) })
    case .produced(let make):
      self.init(name: file.name, content: .produced(make), identity: file.hashedIdentity)
    case .parts(let parts):
      self.init(
        name: file.name,
        content: .parts {
          try parts().map { PackageEntry.Part(identity: $0.identity, make: $0.make) }
        }, identity: file.hashedIdentity)
    case .source(let path, let size):
      self.init(name: file.name, content: .file(path: source(path), size: size))
    }
  }
}

extension SiteFile {
  fileprivate var hashedIdentity: (@Sendable () -> SHA256Digest)? {
    guard let identity else { return nil }
    return { SHA256Digest(of: identity()) }
  }
}
