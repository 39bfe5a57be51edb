package import XMLDocuments

/// `cmi5.xml`, the course structure of cmi5.
package struct CMI5Structure: Sendable {
  package static let namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

  package let root: XMLNode

  /// Assignable units, in the order of the document.
  package var units: [XMLNode] { root.all.filter { $0.name == "au" } }

  package var blocks: [XMLNode] { root.all.filter { $0.name == "block" } }

  /// What has an id of its own: the course, blocks, units and objectives.
  package var identified: [XMLNode] {
    root.all.filter { node in
      ["course", "block", "au"].contains(node.name)
        || node.name == "objective" && node.attribute("idref") == nil
    }
  }
}

extension ExaminedPackage {
  /// The course structure; nil for packages of other standards, and for drafts, which had another
  /// vocabulary.
  package var cmi5Structure: CMI5Structure? {
    guard let document, document.name == "courseStructure",
      document.namespace == CMI5Structure.namespace
    else { return nil }
    return CMI5Structure(root: document)
  }
}
