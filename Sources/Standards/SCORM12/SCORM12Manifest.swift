internal import Courses
internal import Diagnostics
internal import MarkdownText
internal import Sites
internal import XMLDocuments

/// The manifest of a SCORM 1.2 package (Content Aggregation Model 1.2, §2.3).
struct SCORM12Manifest {
  let package: IMSPackage
  let schemaLocation: String?
  /// Files at the root that belong to every resource.
  let extras: [String]

  var document: String {
    let definition = package.course.definition
    return XMLElement(
      "manifest",
      attributes: [
        (name: "identifier", value: definition.key),
        (name: "version", value: IMSText.version(definition.version)),
        (name: "xmlns", value: "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
        (name: "xmlns:adlcp", value: "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
      ]
        + IMSText.schemaLocation(schemaLocation),
      [
        XMLElement(
          "metadata", [:],
          [
            XMLElement("schema", text: "ADL SCORM"),
            XMLElement("schemaversion", text: "1.2"),
            LOMMetadata(CourseMetadata(package.course), .ims).element,
          ]),
        organizations, package.resourceElements(kind: "adlcp:scormtype", beside: extras),
      ]
    ).document
  }

  private var organizations: XMLElement {
    let definition = package.course.definition
    let id = "organization-\(definition.id.value)"
    let title = definition.variableText.inPlainText(definition.title.value)
    return XMLElement(
      "organizations", ["default": id],
      [
        XMLElement(
          "organization", ["identifier": id],
          [XMLElement("title", text: IMSText.title(title))] + package.items.map(item))
      ])
  }

  private func item(_ item: IMSPackage.Item) -> XMLElement {
    let title = XMLElement("title", text: IMSText.title(item.document.title))
    return XMLElement(
      "item",
      // Open edX lists an item only when isvisible is written out.
      [
        "identifier": item.identifier, "identifierref": item.resource, "isvisible": "true",
      ],
      [title] + (prerequisites(of: item).map { [$0] } ?? []))
  }

  /// The modules that come first, as an AICC script; an LMS that reads none leaves it to people.
  private func prerequisites(of item: IMSPackage.Item) -> XMLElement? {
    guard let module = package.module(of: item) else { return nil }
    let script = package.course.gates(of: module).map { "module-\($0.recordID)" }
      .joined(separator: "&")
    // adlcp:prerequisites holds at most 200 characters.
    guard !script.isEmpty, script.utf8.count <= 200 else { return nil }
    return XMLElement("adlcp:prerequisites", ["type": "aicc_script"], text: script)
  }
}

extension IMSPackage {
  /// The module that an item is.
  func module(of item: Item) -> Module? {
    guard case .module(let id) = item.document.scope else { return nil }
    return course.definition.modules.first { $0.recordID == id }
  }
}
