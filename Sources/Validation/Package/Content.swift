package import Diagnostics
internal import XMLDocuments

/// The pages that a package opens and what they load, as far as it lies in the package.
package struct Content: Sendable {
  package struct Page: Sendable {
    package let name: String
    package let scan: HTMLScan
    /// Whether an item opens it.
    package let isLaunched: Bool

    package func place(of tag: HTMLScan.Tag) -> SourceLocation { tag.place.location(in: name) }
  }

  package struct Script: Sendable {
    package let name: String
    package let text: String
    /// Where it begins in its file.
    let place: TextPlace
  }

  package let pages: [Page]
  /// Scripts in pages and in files of their own.
  package let scripts: [Script]

  /// More pages than these are not looked into.
  private static let most = 400

  init(_ package: ExaminedPackage) {
    var pages: [Page] = []
    var scripts: [Script] = []
    var seen: Set<String> = []
    var waiting = package.launchPages.map { (name: $0, isLaunched: true) }
    waiting.reverse()
    var room = ExaminedPackage.mostText
    while let (name, isLaunched) = waiting.popLast(), pages.count + scripts.count < Self.most,
      room > 0
    {
      guard seen.insert(name).inserted, let text = package.text(of: name) else { continue }
      room -= text.utf8.count
      if Self.isScript(name) {
        scripts.append(Script(name: name, text: text, place: TextPlace()))
        continue
      }
      let scan = HTMLScan(text)
      pages.append(Page(name: name, scan: scan, isLaunched: isLaunched))
      scripts += scan.scripts.map { Script(name: name, text: $0.text, place: $0.place) }
      waiting += Self.loaded(by: scan, from: name).map { ($0, false) }.reversed()
    }
    self.pages = pages
    self.scripts = scripts
  }

  private static func isScript(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".js") || name.hasSuffix(".mjs")
  }

  /// Frames and scripts that a page brings in.
  private static func loaded(by scan: HTMLScan, from name: String) -> [String] {
    let folder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
    return scan.tags.filter { ["script", "iframe", "frame"].contains($0.name) }.compactMap { tag in
      guard let address = tag.attributes["src"],
        case .file(let file) = PackageAddress(address, below: folder)
      else { return nil }
      return file
    }
  }
}

extension ExaminedPackage {
  /// The pages that items open.
  var launchPages: [String] {
    let addresses: [PackageAddress]
    if let structure = cmi5Structure {
      addresses = structure.units.compactMap { $0.child("url")?.text }
        .map { PackageAddress($0, below: root) }
    } else if let manifest = imsManifest {
      let resources = manifest.resourcesByIdentifier
      addresses = manifest.items.compactMap { $0.reference.flatMap { resources[$0.value] } }
        .compactMap { $0.href?.address }
    } else {
      addresses = []
    }
    var seen: Set<String> = []
    return addresses.compactMap { address in
      if case .file(let name) = address, seen.insert(name).inserted { name } else { nil }
    }
  }
}
