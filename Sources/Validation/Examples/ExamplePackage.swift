package import Diagnostics
internal import Packages

/// Completes the example of a rule to a package: what it leaves out comes from one without faults.
///
/// A manifest that does not begin with `<manifest` stands inside one of SCORM 1.2, or of what the
/// comment at its beginning names: `<!--2004-->`, `<!--2004 3rd-->`, `<!--cc-->`, `<!--cc 1.1-->`. A file named
/// `quiz.xml`, `topic.xml`, `link.xml` or `tool.xml` is a resource of a cartridge; items and
/// sections of a quiz stand inside an assessment, and parts of `cmi5.xml` inside a course structure,
/// with a course if they name none. A file whose text is `∅` is left out.
package struct ExamplePackage {
  package let source: any PackageSource
  /// The files as they are shown, and as the rule sees them.
  package let files: [(name: String, text: String)]
  /// Where the example marks findings with `↓`.
  package let marks: [SourceLocation]

  package init(_ example: RuleExample) {
    var files = example.files.map { name, text in
      (name: name, text: Self.completed(text, name: name))
    }
    let hasManifest = files.contains {
      ManifestPlace.names.contains(ManifestPlace.last(of: $0.name).lowercased())
    }
    if !hasManifest {
      let resources = files.compactMap { ExampleManifest.cartridgeResource(of: $0.name) }.first
      files.insert(("imsmanifest.xml", ExampleManifest.completed(resources ?? "")), at: 0)
    }
    if !files.contains(where: { $0.name == "index.html" }) {
      files.append(("index.html", ExampleManifest.page))
    }
    files.removeAll { $0.text == "∅" }
    marks = files.sorted { $0.name < $1.name }.flatMap { Self.marks(in: $0.text, file: $0.name) }
    let plain = files.map { (name: $0.name, text: $0.text.replacing("↓", with: "")) }
    self.files = plain
    source = MemoryPackage(plain)
  }

  private static func completed(_ text: String, name: String) -> String {
    switch name {
    case "imsmanifest.xml": ExampleManifest.completed(text)
    case "quiz.xml": ExampleQuiz.completed(text)
    case "cmi5.xml": ExampleStructure.completed(text)
    default: text
    }
  }

  /// The example as people read it.
  package static func shown(_ example: RuleExample) -> [(name: String, text: String)] {
    example.files.map { name, text in
      let text = text.replacing("↓", with: "")
      let isPart = completed(text, name: name) != text
      let shown =
        text == "∅" ? "(is missing)" : text.replacing(/(?m)^!(.*)$/) { "(\($0.output.1))" }
      return (
        name == "." ? "the archive:" : isPart ? "\(name), a part of it:" : "\(name):", shown
      )
    }
  }

  private static func marks(in text: String, file: String) -> [SourceLocation] {
    let file = file == "." ? "" : file
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, line in
        line.unicodeScalars.enumerated().filter { $1 == "↓" }.enumerated().map { earlier, mark in
          SourceLocation(file: file, line: index + 1, column: mark.offset - earlier + 1)
        }
      }
  }
}

/// A package that is nowhere but in memory.
private struct MemoryPackage: PackageSource {
  let files: [PackageFile]
  let directory: ZipDirectory?
  private let texts: [String: String]

  init(_ files: [(name: String, text: String)]) {
    texts = Dictionary(files.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    directory = try? ZipDirectory(bytes: ExampleArchive(files).bytes, path: "package.zip")
    self.files = PackageFiles.listed(in: directory)
  }

  func bytes(of name: String, limit: Int) throws(PackageError) -> [UInt8] {
    guard let text = texts[name], !ExampleArchive.isDamaged(text) else {
      throw PackageError(.archive, "cannot read \(name)", path: name, reason: "CRC error")
    }
    return ExampleArchive.content(of: text)
  }

  func damagedFiles() -> [(name: String, reason: String)] {
    texts.filter { ExampleArchive.isDamaged($0.value) }.map { ($0.key, "CRC error") }
  }
}

/// Assessments around what examples show.
private enum ExampleQuiz {
  static func completed(_ text: String) -> String {
    guard !text.contains("<questestinterop") else { return text }
    let sections = text.contains("<section") ? text : "<section ident=\"s\">\n\(text)</section>"
    return """
      <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="A">
      \(sections)</assessment></questestinterop>

      """
  }
}

/// Course structures around what examples show.
private enum ExampleStructure {
  static func completed(_ text: String) -> String {
    guard !text.contains("<courseStructure"), !text.contains("<!DOCTYPE"), text != "∅",
      !text.isEmpty
    else { return text }
    let course = """
      <course id="https://example.org/c"><title><langstring lang="en">C</langstring></title>\
      <description><langstring lang="en">D</langstring></description></course>

      """
    return """
      <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
      \(text.contains("<course ") ? "" : course)\(text)
      </courseStructure>

      """
  }
}

/// Manifests around what examples show.
enum ExampleManifest {
  private static let cartridgeTypes = [
    "quiz.xml": "imsqti_xmlv1p2/imscc_xmlv1p3/assessment", "topic.xml": "imsdt_xmlv1p3",
    "link.xml": "imswl_xmlv1p3", "tool.xml": "imsbasiclti_xmlv1p3",
  ]

  /// The part of a manifest for a file that describes a resource of a cartridge; nil for others.
  static func cartridgeResource(of file: String) -> String? {
    cartridgeTypes[file].map { type in
      """
      <!--cc-->
      <resources><resource identifier="r" type="\(type)"><file href="\(file)"/></resource></resources>

      """
    }
  }

  static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><title>Lesson</title></head><body><h1>Lesson</h1></body></html>

    """

  static func completed(_ text: String) -> String {
    let plain = text.replacing("↓", with: "")
    if plain.hasPrefix("<manifest") || plain.hasPrefix("<?xml") || plain.hasPrefix("\u{FEFF}")
      || text == "∅"
    {
      return text
    }
    let (name, rest) = named(text)
    let kind = Kind.all[name] ?? Kind.scorm12
    let parts = [
      plain.contains("<metadata") ? nil : kind.metadata,
      plain.contains("<organizations") ? nil : kind.organizations,
    ]
    let body = parts.compactMap { $0 }.joined() + rest
    let resources = plain.contains("<resources") ? "" : kind.resources
    return "<manifest identifier=\"m\" \(kind.namespaces)>\n\(body)\(resources)</manifest>\n"
  }

  /// What a comment at the beginning names, and the text behind it.
  private static func named(_ text: String) -> (String, String) {
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return ("", text) }
    let rest = text[end.upperBound...].drop { $0 == "\n" }
    return (String(text[..<end.lowerBound].dropFirst(4)), String(rest))
  }

  private struct Kind {
    let namespaces: String
    let metadata: String
    let organizations: String
    let resources: String

    static let all = [
      "2004": scorm2004("4th"), "2004 3rd": scorm2004("3rd"), "cc": cartridge("1.3"),
      "cc 1.1": cartridge("1.1"),
    ]

    static let scorm12 = Kind(
      namespaces: """
        xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" \
        xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
        """,
      metadata: """
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>

        """,
      organizations: organization("item"),
      resources: resource("adlcp:scormtype"))

    private static func scorm2004(_ edition: String) -> Kind {
      Kind(
        namespaces: """
          xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" \
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" \
          xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" \
          xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" \
          xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
          """,
        metadata: """
          <metadata><schema>ADL SCORM</schema><schemaversion>2004 \(edition) Edition</schemaversion></metadata>

          """,
        organizations: organization("item"),
        resources: resource("adlcp:scormType"))
    }

    private static func cartridge(_ version: String) -> Kind {
      let space = "imsccv" + version.replacing(".", with: "p")
      return Kind(
        namespaces: """
          xmlns="http://www.imsglobal.org/xsd/\(space)/imscp_v1p1" \
          xmlns:lomimscc="http://ltsc.ieee.org/xsd/\(space)/LOM/manifest"
          """,
        metadata: """
          <metadata><schema>IMS Common Cartridge</schema><schemaversion>\(version).0</schemaversion>\
          <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="en">Course\
          </lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>

          """,
        organizations: """
          <organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
          <item identifier="i" identifierref="r"><title>Lesson</title></item></item></organization></organizations>

          """,
        resources: """
          <resources><resource identifier="r" type="webcontent" href="index.html"><file href="index.html"/></resource></resources>

          """)
    }

    private static func organization(_ name: String) -> String {
      """
      <organizations default="o"><organization identifier="o"><title>Course</title>
      <\(name) identifier="i" identifierref="r"><title>Lesson</title></\(name)></organization></organizations>

      """
    }

    private static func resource(_ kind: String) -> String {
      """
      <resources><resource identifier="r" type="webcontent" \(kind)="sco" href="index.html"><file href="index.html"/></resource></resources>

      """
    }
  }
}
