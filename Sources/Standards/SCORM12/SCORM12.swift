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

  package static func package(_ site: Site, source: @escaping @Sendable (String) -> String)
    -> PackageContents
  {
    let package = IMSPackage(site, connection: connection)
    let extras = [ResponseLegend(site.course).entry].compactMap { $0 }
    let manifest = SCORM12Manifest(package: package, extras: extras.map(\.name)).document
    return package.contents(manifest: manifest, beside: extras, source: source)
  }
}
