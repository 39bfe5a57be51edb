internal import Courses
package import Packages
package import Sites

/// SCORM 1.2: one archive with `imsmanifest.xml` first.
package enum SCORM12: Standard {
  package static let name = "scorm12"
  package static let form = PackageForm.zip

  package static func package(_ site: Site, source: @escaping @Sendable (String) -> String)
    -> PackageContents
  {
    let files = site.files(
      connection: PlayerConnection(
        adapter: name, stateLimit: StateOverLimit.limits[name], generator: Toolchain.line))
    let manifest = SCORM12Manifest.document(for: site.course, files: files.map(\.name))
    return PackageContents(
      entries: [PackageEntry(name: "imsmanifest.xml", content: .bytes(Array(manifest.utf8)))]
        + files.map { PackageEntry($0, source: source) })
  }
}
