internal import Courses
package import Packages
package import Sites

/// An edition of SCORM 2004.
enum SCORM2004Edition {
  case third
  case fourth

  /// The text of `schemaversion`.
  var schemaVersion: String {
    switch self {
    case .third: "2004 3rd Edition"
    case .fourth: "2004 4th Edition"
    }
  }
}

/// SCORM 2004 4th Edition.
package enum SCORM2004FourthEdition: Standard {
  package static let name = "scorm2004"
  package static let form = PackageForm.zip
  package static let connection = SCORM2004.connection(name)

  package static func package(_ site: Site, source: @escaping @Sendable (String) -> String)
    -> PackageContents
  {
    SCORM2004.package(site, edition: .fourth, connection: connection, source: source)
  }
}

/// SCORM 2004 3rd Edition.
package enum SCORM2004ThirdEdition: Standard {
  package static let name = "scorm2004-3rd"
  package static let form = PackageForm.zip
  package static let connection = SCORM2004.connection(name)

  package static func package(_ site: Site, source: @escaping @Sendable (String) -> String)
    -> PackageContents
  {
    SCORM2004.package(site, edition: .third, connection: connection, source: source)
  }
}

/// What both editions share.
enum SCORM2004 {
  static func connection(_ name: String) -> PlayerConnection {
    PlayerConnection(
      adapter: "scorm2004", stateLimit: StateOverLimit.limits[name], generator: Toolchain.line)
  }

  static func package(
    _ site: Site, edition: SCORM2004Edition, connection: PlayerConnection,
    source: @escaping @Sendable (String) -> String
  ) -> PackageContents {
    let package = IMSPackage(site, connection: connection)
    let manifest = SCORM2004Manifest(
      package: package, edition: edition, connection: connection, extras: []
    ).document
    return package.contents(manifest: manifest, beside: [], source: source)
  }
}
