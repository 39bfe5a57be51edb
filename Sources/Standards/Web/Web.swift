package import Packages
package import Sites

/// A folder for any web server, or to open in a browser; progress stays on the device.
package enum Web: Standard {
  package static let name = "web"
  package static let form = PackageForm.folder
  package static let connection = PlayerConnection(
    adapter: "device", stateLimit: nil, generator: Toolchain.line)

  package static let control: ControlDocuments? = nil

  package static func package(
    _ site: Site, control: ControlDocuments?, source: @escaping @Sendable (String) -> String
  ) -> PackageContents {
    let files = site.files(connection: connection)
    return PackageContents(entries: files.map { PackageEntry($0, source: source) })
  }
}
