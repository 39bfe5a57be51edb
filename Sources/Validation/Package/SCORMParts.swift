package import XMLDocuments

/// Namespaces of SCORM.
enum SCORMSpaces {
  static let content12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  static let packaging12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
  static let packaging2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
  static let content2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
  static let sequencing = "http://www.imsglobal.org/xsd/imsss"
}

/// What scripts call by its name.
enum APICalls {
  static let scorm12 = ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSFinish"]
  static let scorm2004 = ["API_1484_11"]
}

extension Manifest.Resource {
  /// Whether it talks to the LMS, however the attribute is written.
  package var isSCO: Bool {
    node.attributes.first { $0.name.lowercased() == "scormtype" }?.value.lowercased() == "sco"
  }
}

/// The sequencing of one activity.
package struct ActivitySequencing: Sendable {
  package let node: XMLNode
  /// How many activities are below.
  package let children: Int

  package var isLeaf: Bool { children == 0 }

  package var objectives: [XMLNode] {
    let list = node.children.first {
      $0.name == "objectives" && $0.namespace == SCORMSpaces.sequencing
    }
    return list?.children.filter { $0.name.lowercased().hasSuffix("objective") } ?? []
  }
}

extension ExaminedPackage {
  /// The sequencing of every organization and item that has some.
  package var sequencings: [ActivitySequencing] {
    guard let manifest = imsManifest else { return [] }
    return (manifest.organizations + manifest.items.map(\.node)).compactMap { activity in
      activity.children.first {
        $0.name == "sequencing" && $0.namespace == SCORMSpaces.sequencing
      }.map { ActivitySequencing(node: $0, children: activity.children("item").count) }
    }
  }
}
