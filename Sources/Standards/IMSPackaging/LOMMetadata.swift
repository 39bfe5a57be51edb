internal import Courses
internal import XMLDocuments

/// The course as learning object metadata, which the two SCORM families write alike but for the
/// spelling.
struct LOMMetadata {
  /// How a standard spells it.
  enum Spelling {
    /// IMS Learning Resource Metadata 1.2.1: names in small letters, texts as `langstring`.
    case ims
    /// IEEE 1484.12.1: names in camel case, texts as `string`.
    case ieee
  }

  let metadata: CourseMetadata
  let spelling: Spelling

  init(_ metadata: CourseMetadata, _ spelling: Spelling) {
    self.metadata = metadata
    self.spelling = spelling
  }

  var element: XMLElement {
    XMLElement(
      "lom", ["xmlns": namespace],
      [general, lifeCycle, technical, educational, rights].compactMap { $0 } + classifications)
  }

  private var namespace: String {
    switch spelling {
    case .ims: "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
    case .ieee: "http://ltsc.ieee.org/xsd/LOM"
    }
  }

  /// A name of IEEE's as the standard spells it.
  private func name(_ name: String) -> String { spelling == .ims ? name.lowercased() : name }

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
          entity(IMSText.cut(card, to: 1000)),
        ])
    }
    return XMLElement(
      name("lifeCycle"), [:],
      [text("version", IMSText.cut(metadata.version, to: 50))] + (contribute.map { [$0] } ?? []))
  }

  private func entity(_ card: String) -> XMLElement {
    spelling == .ims
      ? XMLElement("centity", [:], [XMLElement("vcard", text: card)])
      : XMLElement("entity", text: card)
  }

  private var technical: XMLElement {
    XMLElement("technical", [:], [XMLElement("format", text: "text/html")])
  }

  private var educational: XMLElement {
    let duration = metadata.duration.map {
      XMLElement(
        name("typicalLearningTime"), [:],
        [XMLElement(spelling == .ims ? "datetime" : "duration", text: $0)])
    }
    let audience = metadata.audience.map { text("description", IMSText.cut($0, to: 1000)) }
    return XMLElement(
      "educational", [:],
      [
        XMLElement(name("intendedEndUserRole"), [:], vocabulary("learner", ims: "Learner")),
        duration, audience,
      ]
      .compactMap { $0 })
  }

  private var rights: XMLElement? {
    metadata.license.map { license in
      XMLElement(
        "rights", [:],
        [
          XMLElement(name("copyrightAndOtherRestrictions"), [:], vocabulary("yes")),
          text("description", IMSText.cut(license, to: 1000)),
        ])
    }
  }

  private var classifications: [XMLElement] {
    let objectives = metadata.objectives.map { objective in
      XMLElement(
        "classification", [:],
        [
          XMLElement(
            "purpose", [:], vocabulary("educational objective", ims: "Educational Objective")),
          text("description", IMSText.cut(objective, to: 2000)),
        ])
    }
    let alignments = metadata.alignments.map { alignment in
      XMLElement(
        "classification", [:],
        [
          XMLElement("purpose", [:], vocabulary("competency", ims: "Competency")),
          XMLElement(
            name("taxonPath"), [:],
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
    XMLElement(name, [:], [string(text, in: metadata.language)])
  }

  private func string(_ text: String, in language: String) -> XMLElement {
    spelling == .ims
      ? XMLElement("langstring", ["xml:lang": language], text: text)
      : XMLElement("string", ["language": language], text: text)
  }

  /// A word of the LOM's own vocabulary, which IMS writes as text in no language (`x-none`).
  private func vocabulary(_ word: String, ims: String? = nil) -> [XMLElement] {
    switch spelling {
    case .ims:
      [("source", "LOMv1.0"), ("value", ims ?? word)].map { name, text in
        XMLElement(name, [:], [string(text, in: "x-none")])
      }
    case .ieee: [XMLElement("source", text: "LOMv1.0"), XMLElement("value", text: word)]
    }
  }
}
