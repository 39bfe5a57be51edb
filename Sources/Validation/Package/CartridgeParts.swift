internal import Diagnostics
internal import Synchronization
package import XMLDocuments

/// What a resource of a cartridge is.
package enum CartridgeType: Equatable {
  case webContent, associatedContent, topic, webLink, assessment, questionBank, lti, other

  package init?(_ resource: Manifest.Resource) {
    let type = resource.node.attribute("type") ?? ""
    switch type {
    case "webcontent": self = .webContent
    case _ where type.hasPrefix("associatedcontent/"): self = .associatedContent
    case _ where type.hasPrefix("imsdt_xml"): self = .topic
    case _ where type.hasPrefix("imswl_xml"): self = .webLink
    case _ where type.hasPrefix("imsqti_xml") && type.hasSuffix("/assessment"): self = .assessment
    case _ where type.hasPrefix("imsqti_xml") && type.hasSuffix("/question-bank"):
      self = .questionBank
    case _ where type.hasPrefix("imsbasiclti_xml"): self = .lti
    case "assignment_xmlv1p0", "idpfepub_epubv3p0", "imsapip_zipv1p0", "imsiwb_iwbv1p0":
      self = .other
    default: return nil
    }
  }

  /// Whether one file describes it, and no page shows it.
  package var isDescribed: Bool { self != .questionBank && Self.described.contains(self) }

  /// The types whose resources are documents of their own grammar.
  static let described: [CartridgeType] = [.topic, .webLink, .assessment, .questionBank, .lti]
}

extension Manifest.Resource {
  /// The version that the type of a cartridge's resource names, such as `v1p3`.
  var cartridgeVersion: String? {
    let type = node.attribute("type") ?? ""
    // Links to tools kept version 1.0 for long.
    guard !type.hasPrefix("imsbasiclti"), !type.hasPrefix("assignment") else { return nil }
    let part = type.split(separator: "/").first { $0.hasPrefix("imscc_xml") } ?? Substring(type)
    return part.firstMatch(of: /xml(v\d+p\d+)/).map { String($0.output.1) }
  }
}

/// The document that describes a resource of a cartridge.
package struct CartridgePayload: Sendable {
  package let file: String
  package let root: XMLNode

  /// Findings at elements of the document.
  func diagnostics(
    _ rule: any PackageRule.Type, _ message: String, help: String,
    at places: (XMLNode) -> [XMLNode]
  ) -> [Diagnostic] {
    places(root).map { node in
      rule.diagnostic(
        message, at: SourceLocation(file: file, line: node.line, column: node.column), help: help)
    }
  }
}

extension ExaminedPackage {
  /// The documents of all resources of a type, as far as they are XML.
  func payloads(of type: CartridgeType) -> [CartridgePayload] {
    described.withLock { known in
      let payloads = known[type] ?? readPayloads(of: type)
      known[type] = payloads
      return payloads
    }
  }

  /// A document that several resources name is there once.
  private func readPayloads(of type: CartridgeType) -> [CartridgePayload] {
    var seen: Set<String> = []
    var room = Self.mostText
    let resources = (imsManifest?.resources ?? []).filter { CartridgeType($0) == type }
    return resources.compactMap { resource in
      guard case .file(let name)? = resource.files.first?.address, room > 0,
        seen.insert(name).inserted, let text = text(of: name)
      else { return nil }
      room -= text.utf8.count
      return (try? XMLTree.read(Array(text.utf8))).map { CartridgePayload(file: name, root: $0) }
    }
  }
}

/// An item of QTI 1.2.1 as cartridges have it.
struct Question {
  static let profiles: Set = [
    "cc.multiple_choice.v0p1", "cc.multiple_response.v0p1", "cc.true_false.v0p1", "cc.fib.v0p1",
    "cc.pattern_match.v0p1", "cc.essay.v0p1",
  ]

  let profile: String?

  init(_ item: XMLNode) {
    let fields = item.child("itemmetadata")?.all.filter { $0.name == "qtimetadatafield" } ?? []
    profile =
      fields.first { $0.child("fieldlabel")?.text == "cc_profile" }?.child("fieldentry")?.text
  }
}
