package import Diagnostics
internal import XMLDocuments

/// Finds documents that are not what their resource's type says.
package enum WrongDocument: PackageRule {
  package static let description = RuleDescription(
    id: "cc/wrong-document",
    summary: "document of another kind than its resource",
    why: "Importers look for what the type promises, find nothing and leave the resource out.",
    passing: [
      RuleExample([
        "link.xml": #"""
        <webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"><title>A</title><url href="https://example.org/"/></webLink>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "link.xml": #"""
        ↓<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>A</title><url href="https://example.org/"/></webLink>
        """#
      ]),
      RuleExample([
        "topic.xml": #"""
        ↓<html><title>A</title></html>
        """#
      ]),
      RuleExample(["quiz.xml": "<questestinterop↓"]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let looksInside = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    var seen: Set<String> = []
    return (package.imsManifest?.resources ?? []).compactMap { resource in
      guard let type = CartridgeType(resource), let root = type.documentRoot,
        case .file(let name)? = resource.files.first?.address, package.has(name),
        seen.insert("\(name) \(root)").inserted,
        let bytes = try? package.source.bytes(of: name, limit: ExaminedPackage.largestText)
      else { return nil }
      do throws(XMLReadingError) {
        let node = try XMLTree.read(TextEncoding.utf8(bytes))
        guard let reason = reason(node, root, resource) else { return nil }
        return diagnostic(
          reason, at: SourceLocation(file: name, line: node.line, column: node.column),
          help: "correct the type of '\(resource.identifier ?? "")', or the document")
      } catch {
        guard error.code == .malformed else { return nil }  // of others, the grammar tells
        return diagnostic(
          "the document of '\(resource.identifier ?? "")' cannot be read: \(error.message)",
          at: SourceLocation(file: name, line: error.line, column: error.column),
          help: "correct the XML at this place")
      }
    }
  }

  private static func reason(_ node: XMLNode, _ root: String, _ resource: Manifest.Resource)
    -> String?
  {
    guard node.name == root else { return "the root is '\(node.name)' and not '\(root)'" }
    let type = resource.node.attribute("type") ?? ""
    // Links and topics have a namespace a version, such as imswl_v1p3 of the type imswl_xmlv1p3.
    guard type.hasPrefix("imswl_") || type.hasPrefix("imsdt_") else { return nil }
    let wanted = type.replacing("_xml", with: "_")
    let space = node.namespace ?? ""
    return space.hasSuffix("/" + wanted) ? nil : "the namespace '\(space)' is not that of \(type)"
  }
}

extension CartridgeType {
  /// The root of the document that describes a resource; nil for resources that are pages.
  fileprivate var documentRoot: String? {
    switch self {
    case .topic: "topic"
    case .webLink: "webLink"
    case .assessment, .questionBank: "questestinterop"
    case .lti: "cartridge_basiclti_link"
    case .webContent, .associatedContent, .other: nil
    }
  }
}
