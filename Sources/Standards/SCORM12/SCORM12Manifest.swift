package import Courses
internal import Diagnostics
internal import MarkdownText
internal import Sites
internal import XMLDocuments

/// The manifest of a SCORM 1.2 package (Content Aggregation Model 1.2, §2.3).
package enum SCORM12Manifest {
  /// The manifest of a course whose one SCO consists of the files named, its start first.
  package static func document(for course: Course, files: [String]) -> String {
    let definition = course.definition
    let title = IMSText.title(definition.variableText.inPlainText(definition.title.value))
    return XMLElement(
      "manifest",
      [
        "identifier": definition.key,
        "version": IMSText.version(definition.version),
        "xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
      ],
      [
        XMLElement(
          "metadata", [:],
          [
            XMLElement("schema", text: "ADL SCORM"),
            XMLElement("schemaversion", text: "1.2"),
          ]),
        organizations(id: definition.id.value, title: title),
        resources(id: definition.id.value, files: files),
      ]
    ).document
  }

  private static func organizations(id: String, title: String) -> XMLElement {
    XMLElement(
      "organizations", ["default": "organization-\(id)"],
      [
        XMLElement(
          "organization", ["identifier": "organization-\(id)"],
          [
            XMLElement("title", text: title),
            // Open edX lists an item only when isvisible is written out.
            XMLElement(
              "item",
              [
                "identifier": "item-\(id)", "identifierref": "resource-\(id)",
                "isvisible": "true",
              ],
              [XMLElement("title", text: title)]),
          ])
      ])
  }

  private static func resources(id: String, files: [String]) -> XMLElement {
    XMLElement(
      "resources", [:],
      [
        XMLElement(
          "resource",
          [
            "identifier": "resource-\(id)", "type": "webcontent", "adlcp:scormtype": "sco",
            "href": files.first ?? "index.html",
          ],
          files.map { XMLElement("file", ["href": $0]) })
      ])
  }
}
