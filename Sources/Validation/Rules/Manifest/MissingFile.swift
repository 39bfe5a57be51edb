package import Diagnostics
internal import XMLDocuments

/// Finds references to files that are not there.
package enum MissingFile: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/missing-file",
    summary: "file that is not in the package",
    why: "What should show it shows an error, and some importers refuse the package.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><file href="media/a%20b.txt"/></resource></resources>
        """#,
        "media/a b.txt": "",
      ]),
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
        <file href="index.html"/>
        ↓<file href="media/a.txt"/>
        </resource></resources>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <resources>↓<resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="other.html"/></resources>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let names = PackageNames(package)
    return manifest.resources.flatMap { resource in
      references(of: resource).compactMap { reference in
        guard
          case .file(let name) = reference.address, !package.has(name), names.other(of: name) == nil
        else { return nil }
        return diagnostic(
          "there is no file '\(name)'", at: package.place(of: reference.node),
          help: "put the file into the package, or take the reference away")
      }
    }
  }

  /// An address that is listed as a file, too, is told of once.
  static func references(of resource: Manifest.Resource) -> [Manifest.FileReference] {
    let listed = Set(resource.files.map(\.value))
    return [resource.href].compactMap { $0 }.filter { !listed.contains($0.value) } + resource.files
  }
}
