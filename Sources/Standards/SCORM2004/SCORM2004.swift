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

  package static let control: ControlDocuments? = .own(SCORM2004.schemas, folder: "scorm2004-4th")

  package static func package(
    _ site: Site, control: ControlDocuments?, source: @escaping @Sendable (String) -> String
  ) -> PackageContents {
    SCORM2004.package(
      site, edition: .fourth, connection: connection, control: control, source: source)
  }
}

/// SCORM 2004 3rd Edition.
package enum SCORM2004ThirdEdition: Standard {
  package static let name = "scorm2004-3rd"
  package static let form = PackageForm.zip
  package static let connection = SCORM2004.connection(name)

  package static let control: ControlDocuments? = .own(SCORM2004.schemas, folder: "scorm2004-3rd")

  package static func package(
    _ site: Site, control: ControlDocuments?, source: @escaping @Sendable (String) -> String
  ) -> PackageContents {
    SCORM2004.package(
      site, edition: .third, connection: connection, control: control, source: source)
  }
}

/// What both editions share.
enum SCORM2004 {
  static let schemas: [ControlDocuments.Schema] = [
    .init(namespace: "http://www.imsglobal.org/xsd/imscp_v1p1", file: "imscp_v1p1.xsd"),
    .init(namespace: "http://www.adlnet.org/xsd/adlcp_v1p3", file: "adlcp_v1p3.xsd"),
    .init(namespace: "http://www.adlnet.org/xsd/adlseq_v1p3", file: "adlseq_v1p3.xsd"),
    .init(namespace: "http://www.adlnet.org/xsd/adlnav_v1p3", file: "adlnav_v1p3.xsd"),
    .init(namespace: "http://www.imsglobal.org/xsd/imsss", file: "imsss_v1p0.xsd"),
    .init(namespace: "http://ltsc.ieee.org/xsd/LOM", file: "lom.xsd"),
  ]

  static func connection(_ name: String) -> PlayerConnection {
    PlayerConnection(
      adapter: "scorm2004", stateLimit: StateOverLimit.limits[name], generator: Toolchain.line)
  }

  static func package(
    _ site: Site, edition: SCORM2004Edition, connection: PlayerConnection,
    control: ControlDocuments?, source: @escaping @Sendable (String) -> String
  ) -> PackageContents {
    let package = IMSPackage(site, connection: connection)
    let extras = control?.entries ?? []
    return package.contents(beside: extras, source: source) {
      SCORM2004Manifest(
        package: package, edition: edition, connection: connection,
        schemaLocation: control?.schemaLocation, extras: extras.map(\.name)
      ).document
    }
  }
}
