internal import Courses
package import Packages
package import Sites

/// SCORM 1.2: one archive with `imsmanifest.xml` first.
package enum SCORM12: Standard {
  package static let name = "scorm12"
  package static let form = PackageForm.zip
  /// SCORM 1.2 identifiers are letters, digits, `-` and `_` (CMIIdentifier).
  package static let connection = PlayerConnection(
    adapter: name, stateLimit: StateOverLimit.limits[name], separator: "_",
    generator: Toolchain.line)

  package static let control: ControlDocuments? = .own(
    [
      .init(
        namespace: "http://www.imsproject.org/xsd/imscp_rootv1p1p2", file: "imscp_rootv1p1p2.xsd"),
      .init(namespace: "http://www.adlnet.org/xsd/adlcp_rootv1p2", file: "adlcp_rootv1p2.xsd"),
      .init(
        namespace: "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", file: "imsmd_rootv1p2p1.xsd"),
    ], folder: "scorm12")

  package static func package(
    _ site: Site, control: ControlDocuments?, source: @escaping @Sendable (String) -> String
  ) -> PackageContents {
    let package = IMSPackage(site, connection: connection)
    let extras = [ResponseLegend(site.course).entry].compactMap { $0 } + (control?.entries ?? [])
    return package.contents(beside: extras, source: source) {
      SCORM12Manifest(
        package: package, schemaLocation: control?.schemaLocation, extras: extras.map(\.name)
      ).document
    }
  }
}
