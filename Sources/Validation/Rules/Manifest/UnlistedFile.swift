package import Diagnostics
internal import XMLDocuments

/// Finds files that the manifest does not speak of.
package enum UnlistedFile: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/unlisted-file",
    severity: .warning,
    summary: "file that no resource lists",
    why: "Importers that copy what is listed leave it out.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#,
        "media/extra.txt": "↓",
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  /// What describes the package itself is no part of any resource.
  static let ownEndings = [".xsd", ".dtd", "imsmanifest.xml", "cmi5.xml"]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    // Other letters are another rule's.
    var listed: Set<String> = []
    for resource in manifest.resources {
      for reference in resource.files + [resource.href].compactMap({ $0 }) {
        if case .file(let name) = reference.address { listed.insert(name.lowercased()) }
      }
    }
    let base = manifest.root.attribute("base", in: "http://www.w3.org/XML/1998/namespace") ?? ""
    let locations = manifest.root.all.filter { $0.name == "location" }.map(\.text)
    let metadata = Set(locations + locations.map { base + $0 })
    let unlisted = package.files.filter { file in
      !listed.contains(file.name.lowercased())
        && !ownEndings.contains { file.name.lowercased().hasSuffix($0) }
        && !metadata.contains(file.name) && !ManifestPlace.isJunk(file.name)
    }
    let folders = Dictionary(grouping: unlisted) { file in
      file.name.lastIndex(of: "/").map { String(file.name[..<$0]) } ?? ""
    }
    return folders.sorted { $0.key < $1.key }.flatMap { folder, files -> [Diagnostic] in
      // A tool that lists nothing need not be told so of each file.
      let isMany = files.count > 5
      return (isMany ? Array(files.prefix(1)) : files).map { file in
        Diagnostic(
          rule: description.id, severity: package.isOurs ? .error : .warning,
          message: "no resource lists the file"
            + (isMany ? ", nor \(files.count - 1) others in '\(folder)'" : ""),
          location: SourceLocation(file: file.name),
          help: "list it with a resource, or leave it out; 'coursewright repair' lists it")
      }
    }
  }
}
