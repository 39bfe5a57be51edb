internal import Courses
internal import Diagnostics
internal import Packages
internal import Sites
internal import XMLDocuments

/// A package after IMS Content Packaging as far as all standards that build on it agree.
struct IMSPackage {
  /// A document that an item of the organization starts.
  struct Item {
    let document: SiteDocument
    let identifier: String
    let resource: String
    /// Whether the LMS keeps learner records of it.
    let isTracked: Bool
  }

  let site: Site
  let files: [SiteFile]

  init(_ site: Site, connection: PlayerConnection) {
    self.site = site
    files = site.files(connection: connection)
  }

  var course: Course { site.course }

  /// The items in their order.
  var items: [Item] {
    site.documents.map { document in
      switch document.scope {
      case .course:
        let id = course.definition.id.value
        return Item(
          document: document, identifier: ItemIdentifier.course(id), resource: "resource-\(id)",
          isTracked: true)
      case .module(let id):
        return Item(
          document: document, identifier: ItemIdentifier.module(id),
          resource: "resource-module-\(id)",
          isTracked: true)
      case .toolkit:
        return Item(
          document: document, identifier: "toolkit", resource: "resource-toolkit", isTracked: false)
      }
    }
  }

  /// What a resource of the manifest holds.
  struct Resource {
    let identifier: String
    /// The document that is started; nil for what others depend on.
    let start: String?
    let isTracked: Bool
    let files: [String]
    let dependencies: [String]
  }

  /// The resources in the order of the items; files that several documents need come last, once.
  func resources(beside extras: [String]) -> [Resource] {
    let starts = Set(site.documents.map(\.name))
    let shared = extras + files.map(\.name).filter { !starts.contains($0) }
    guard items.count > 1 else {
      return items.map { item in
        Resource(
          identifier: item.resource, start: item.document.name, isTracked: item.isTracked,
          files: [item.document.name] + shared, dependencies: [])
      }
    }
    let common = "resource-common"
    return items.map { item in
      Resource(
        identifier: item.resource, start: item.document.name, isTracked: item.isTracked,
        files: [item.document.name], dependencies: [common])
    } + [
      Resource(
        identifier: common, start: nil, isTracked: false, files: shared, dependencies: [])
    ]
  }

  /// The resources as elements; the attribute for the kind of resource is spelt by the standard.
  func resourceElements(kind: String, beside extras: [String]) -> XMLElement {
    XMLElement(
      "resources", [:],
      resources(beside: extras).map { resource in
        var attributes = [
          (name: "identifier", value: resource.identifier), (name: "type", value: "webcontent"),
          (name: kind, value: resource.isTracked ? "sco" : "asset"),
        ]
        if let start = resource.start { attributes.append((name: "href", value: start)) }
        return XMLElement(
          "resource", attributes: attributes,
          resource.files.map { XMLElement("file", ["href": $0]) }
            + resource.dependencies.map { XMLElement("dependency", ["identifierref": $0]) })
      })
  }

  /// The package's entries: the manifest first, then what stands at its root, then the site.
  func contents(
    beside extras: [PackageEntry], source: @escaping @Sendable (String) -> String,
    manifest: @Sendable () -> String
  ) -> PackageContents {
    // Both take their time with thousands of files.
    var (entries, document) = both {
      self.entries(beside: extras, source: source)
    } _: {
      Array(manifest().utf8)
    }
    entries.insert(PackageEntry(name: "imsmanifest.xml", content: .bytes(document)), at: 0)
    return PackageContents(entries: entries)
  }

  /// All but the manifest.
  private func entries(
    beside extras: [PackageEntry], source: (String) -> String
  ) -> [PackageEntry] {
    var entries = extras
    entries.reserveCapacity(extras.count + files.count + 1)
    // The documents come last: they take longest to make, and all else is written meanwhile.
    let starts = Set(site.documents.map(\.name))
    for isStart in [false, true] {
      for file in files where starts.contains(file.name) == isStart {
        entries.append(PackageEntry(file, source: source))
      }
    }
    return entries
  }
}
