internal import Courses
internal import Diagnostics
internal import MarkdownText
internal import Sites
internal import XMLDocuments

/// The manifest of a SCORM 2004 package (Content Aggregation Model, §3.4).
struct SCORM2004Manifest {
  let package: IMSPackage
  let edition: SCORM2004Edition
  let connection: PlayerConnection
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
        (name: "xmlns", value: "http://www.imsglobal.org/xsd/imscp_v1p1"),
        (name: "xmlns:adlcp", value: "http://www.adlnet.org/xsd/adlcp_v1p3"),
        (name: "xmlns:adlseq", value: "http://www.adlnet.org/xsd/adlseq_v1p3"),
        (name: "xmlns:adlnav", value: "http://www.adlnet.org/xsd/adlnav_v1p3"),
        (name: "xmlns:imsss", value: "http://www.imsglobal.org/xsd/imsss"),
      ]
        + IMSText.schemaLocation(schemaLocation),
      [
        XMLElement(
          "metadata", [:],
          [
            XMLElement("schema", text: "ADL SCORM"),
            XMLElement("schemaversion", text: edition.schemaVersion),
            LOMMetadata(CourseMetadata(package.course), .ieee).element,
          ]),
        organizations, package.resourceElements(kind: "adlcp:scormType", beside: extras),
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
          "organization",
          // Objectives of one learner's course are nobody else's, and end with it.
          ["identifier": id, "adlseq:objectivesGlobalToSystem": "false"],
          [XMLElement("title", text: IMSText.title(title))] + package.items.map(item)
            + [Sequencing(package: package, connection: connection).ofOrganization])
      ])
  }

  private func item(_ item: IMSPackage.Item) -> XMLElement {
    XMLElement(
      "item",
      [
        "identifier": item.identifier, "identifierref": item.resource, "isvisible": "true",
      ],
      [
        XMLElement("title", text: IMSText.title(item.document.title)),
        Sequencing(package: package, connection: connection).of(item),
        presentation(of: item),
      ])
  }

  /// What the LMS should not offer: steps that lead nowhere, and ways out that lose what was done.
  private func presentation(of item: IMSPackage.Item) -> XMLElement {
    let steps = item.document.scope == .course ? ["continue", "previous"] : []
    // Some strict 3rd Edition systems do not know abandonAll.
    let exits = edition == .fourth ? ["abandon", "abandonAll"] : ["abandon"]
    return XMLElement(
      "adlnav:presentation", [:],
      [
        XMLElement(
          "adlnav:navigationInterface", [:],
          (steps + exits).map { XMLElement("adlnav:hideLMSUI", text: $0) })
      ])
  }
}
