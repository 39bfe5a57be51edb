internal import Courses
internal import XMLDocuments

/// The course in the words of IEEE 1484.12.1 (LOM), as SCORM 2004 uses them.
struct SCORM2004Metadata {
  let metadata: CourseMetadata

  init(_ metadata: CourseMetadata) { self.metadata = metadata }

  var element: XMLElement {
    XMLElement(
      "lom", ["xmlns": "http://ltsc.ieee.org/xsd/LOM"],
      [general, lifeCycle, technical, educational, rights].compactMap { $0 } + classifications)
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

  private var lifeCycle: XMLElement {
    let contribute = metadata.vCard.map { card in
      XMLElement(
        "contribute", [:],
        [
          XMLElement("role", [:], vocabulary("publisher")),
          XMLElement("entity", text: IMSText.cut(card, to: 1000)),
        ])
    }
    return XMLElement(
      "lifeCycle", [:],
      [text("version", IMSText.cut(metadata.version, to: 50))] + (contribute.map { [$0] } ?? []))
  }

  private var technical: XMLElement {
    XMLElement("technical", [:], [XMLElement("format", text: "text/html")])
  }

  private var educational: XMLElement {
    let duration = metadata.duration.map {
      XMLElement("typicalLearningTime", [:], [XMLElement("duration", text: $0)])
    }
    let audience = metadata.audience.map { text("description", IMSText.cut($0, to: 1000)) }
    return XMLElement(
      "educational", [:],
      [XMLElement("intendedEndUserRole", [:], vocabulary("learner")), duration, audience]
        .compactMap { $0 })
  }

  private var rights: XMLElement? {
    metadata.license.map { license in
      XMLElement(
        "rights", [:],
        [
          XMLElement("copyrightAndOtherRestrictions", [:], vocabulary("yes")),
          text("description", IMSText.cut(license, to: 1000)),
        ])
    }
  }

  private var classifications: [XMLElement] {
    let objectives = metadata.objectives.map { objective in
      XMLElement(
        "classification", [:],
        [
          XMLElement("purpose", [:], vocabulary("educational objective")),
          text("description", IMSText.cut(objective, to: 2000)),
        ])
    }
    let alignments = metadata.alignments.map { alignment in
      XMLElement(
        "classification", [:],
        [
          XMLElement("purpose", [:], vocabulary("competency")),
          XMLElement(
            "taxonPath", [:],
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
    XMLElement(name, [:], [XMLElement("string", ["language": metadata.language], text: text)])
  }

  private func vocabulary(_ value: String) -> [XMLElement] {
    [XMLElement("source", text: "LOMv1.0"), XMLElement("value", text: value)]
  }
}
