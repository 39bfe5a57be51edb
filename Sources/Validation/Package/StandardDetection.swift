internal import XMLDocuments

/// Finds out what a package is made for.
enum StandardDetection {
  static func standard(of manifest: String?, _ document: XMLNode?) -> PackageStandard? {
    guard let manifest else { return nil }
    if document?.name == "courseStructure" { return .cmi5 }
    if ManifestPlace.last(of: manifest).lowercased() == "cmi5.xml" { return .cmi5 }
    guard let document, document.name == "manifest" else { return nil }
    let metadata = document.child("metadata")
    let schema = metadata?.child("schema")?.text.lowercased() ?? ""
    let version = metadata?.child("schemaversion")?.text.lowercased() ?? ""
    let spaces = Set(document.all.lazy.prefix(200).compactMap(\.namespace))
    if schema.contains("common cartridge") || spaces.contains(where: { $0.contains("/imscc") }) {
      return .commonCartridge
    }
    if version.contains("2004") || version.hasPrefix("cam 1.3") { return .scorm2004 }
    if version == "1.2" { return .scorm12 }
    if spaces.contains(where: { $0.contains("adlcp_v1p3") }) { return .scorm2004 }
    if spaces.contains(where: { $0.contains("adlcp_rootv1p2") }) { return .scorm12 }
    return nil
  }
}
