/// A file of a package.
package struct PackageFile: Sendable, Hashable {
  /// The place inside the package, parted by `/`; backslashes of an archive stay.
  package let name: String
  /// In bytes, as the archive or the disk says.
  package let size: UInt64

  package init(name: String, size: UInt64) {
    self.name = name
    self.size = size
  }
}

/// What packages are made for.
package enum PackageStandard: String, Sendable, CaseIterable {
  case scorm12
  case scorm2004
  case cmi5
  case commonCartridge = "cc"

  /// As people write it.
  package var title: String {
    switch self {
    case .scorm12: "SCORM 1.2"
    case .scorm2004: "SCORM 2004"
    case .cmi5: "cmi5"
    case .commonCartridge: "Common Cartridge"
    }
  }

  /// Whether its packages have an `imsmanifest.xml`.
  package var hasManifest: Bool { self != .cmi5 }
}
