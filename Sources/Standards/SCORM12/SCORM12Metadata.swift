internal import Courses
internal import XMLDocuments

/// The course in the words of IMS Learning Resource Metadata 1.2.1, as SCORM 1.2 uses them.
struct SCORM12Metadata {
  let metadata: CourseMetadata

  init(_ metadata: CourseMetadata) { self.metadata = metadata }

  var element: XMLElement {
    XMLElement(
      "lom", ["xmlns": "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"],
      [general, lifecycle, technical, educational, rights].compactMap { $0 } + classifications)
  }

  private var general: XMLElement {
    XMLElement(
      "general", [:],
      [
        text("title", IMSText.cut(metadata.title, to: 1000)),
        XMLElement("language", text: IMSText.cut(metadata.language, to: 100)),
        text("description", IMSText.cut(metadata.description, to: 2000)),
      ] + metadata.keywords.map { text("keyword", IMSText.cut($0, to: 1000)) })
  }

  private var lifecycle: XMLElement {
    let contribute = metadata.vCard.map { card in
      XMLElement(
        "contribute", [:],
        [
          XMLElement("role", [:], vocabulary("publisher")),
          XMLElement("centity", [:], [XMLElement("vcard", text: IMSText.cut(card, to: 1000))]),
        ])
    }
    return XMLElement(
      "lifecycle", [:],
      [text("version", IMSText.cut(metadata.version, to: 50))] + (contribute.map { [$0] } ?? []))
  }

  private var technical: XMLElement {
    XMLElement("technical", [:], [XMLElement("format", text: "text/html")])
  }

  private var educational: XMLElement {
    let duration = metadata.duration.map {
      XMLElement("typicallearningtime", [:], [XMLElement("datetime", text: $0)])
    }
    let audience = metadata.audience.map { text("description", IMSText.cut($0, to: 1000)) }
    return XMLElement(
      "educational", [:],
      [XMLElement("intendedenduserrole", [:], vocabulary("Learner")), duration, audience]
        .compactMap { $0 })
  }

  private var rights: XMLElement? {
    metadata.license.map { license in
      XMLElement(
        "rights", [:],
        [
          XMLElement("copyrightandotherrestrictions", [:], vocabulary("yes")),
          text("description", IMSText.cut(license, to: 1000)),
        ])
    }
  }

  private var classifications: [XMLElement] {
    let objectives = metadata.objectives.map { objective in
      XMLElement(
        "classification", [:],
        [
          XMLElement("purpose", [:], vocabulary("Educational Objective")),
          text("description", IMSText.cut(objective, to: 2000)),
        ])
    }
    let alignments = metadata.alignments.map { alignment in
      XMLElement(
        "classification", [:],
        [
          XMLElement("purpose", [:], vocabulary("Competency")),
          XMLElement(
            "taxonpath", [:],
            [
              text("source", IMSText.cut(alignment.framework, to: 1000)),
              XMLElement(
                "taxon", [:],
                [
                  XMLElement("id", text: IMSText.cut(alignment.code, to: 100)),
                  text("entry", IMSText.cut(alignment.title, to: 500)),
                ]),
            ]),
        ])
    }
    return objectives + alignments
  }

  private func text(_ name: String, _ text: String) -> XMLElement {
    XMLElement(
      name, [:], [XMLElement("langstring", ["xml:lang": metadata.language], text: text)])
  }

  /// A word of the LOM's own vocabulary; `x-none` says that it is in no language.
  private func vocabulary(_ value: String) -> [XMLElement] {
    [("source", "LOMv1.0"), ("value", value)].map { name, text in
      XMLElement(
        name, [:], [XMLElement("langstring", ["xml:lang": "x-none"], text: text)])
    }
  }
}
