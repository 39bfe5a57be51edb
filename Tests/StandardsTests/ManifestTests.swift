import CourseTesting
import Courses
import Foundation
import Packages
import Sites
import Standards
import Testing
import XMLDocuments

@Suite("manifests")
struct ManifestTests {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct Golden: Sendable, CustomTestStringConvertible {
    let standard: any Standard.Type
    let folder: String
    let packaging: Packaging

    var testDescription: String { "\(folder)/golden-\(packaging.rawValue).xml" }
  }

  static let goldens: [Golden] = Packaging.allCases.flatMap { packaging in
    [
      Golden(standard: SCORM12.self, folder: "scorm12", packaging: packaging),
      Golden(
        standard: SCORM2004FourthEdition.self, folder: "scorm2004-4th", packaging: packaging),
      Golden(standard: SCORM2004ThirdEdition.self, folder: "scorm2004-3rd", packaging: packaging),
    ]
  }

  @Test("the sample course's manifests are the golden ones", arguments: goldens)
  func golden(of golden: Golden) throws {
    let root = Self.repository.appending(path: "Course")
    var texts: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: path)
      guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else { continue }
      texts[path] = Array(data)
    }
    let checked = try #require(Checker.check(SourceFolder(texts)).checked)
    let manifest = try manifest(of: checked, golden.standard, golden.packaging)
    let file = Self.repository.appending(path: "Manifests/\(golden.testDescription)")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(manifest.utf8).write(to: file)
    }
    #expect(manifest == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test(
    "any title gives well-formed XML with a title of at most 200 characters",
    arguments: [
      "\"Q\" & <A> 'B'", "عنوان الدورة", "👩‍👩‍👧‍👦 families", String(repeating: "é😀", count: 200), "]]>",
    ])
  func hostileTitles(title: String) throws {
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let result = Checker.check(
      folder([
        "course.yaml": """
        format: 1
        id: small
        version: 1.0.0-a.very.long.prerelease
        title: "\(quoted)"
        language: en
        modules: [{id: first, title: First, pages: [modules/a.md]}]

        """,
        "modules/a.md": "---\nid: a\ntitle: A\n---\n",
      ]))
    let checked = try #require(result.checked, "\(result.findings)")
    let manifest = try manifest(of: checked, SCORM12.self, .single)
    let parser = TitleReader()
    #expect(parser.read(manifest))
    let titles = parser.titles.filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(titles.allSatisfy { $0.unicodeScalars.count <= 200 })
    #expect(title.unicodeScalars.count > 200 || titles == [title, title])
  }

  @Test("an element keeps the order of attributes and escapes what XML needs")
  func writing() {
    let element = XMLElement(
      "a", ["z": "1 < 2", "b": "line\nend"], [XMLElement("c", text: "\u{1}x & y"), XMLElement("d")])
    #expect(
      element.document == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a z="1 &lt; 2" b="line&#10;end">
          <c>x &amp; y</c>
          <d/>
        </a>

        """)
  }

  @Test("our grammars tell what is wrong with a manifest, and where", arguments: standards)
  func judgement(of standard: any Standard.Type) throws {
    guard let control = standard.control else { throw NoText() }
    let manifest = """
      <manifest xmlns="\(control.schemas[0].namespace)" identifier="M">
        <organizations default="O">
          <organization identifier="O"><item identifier="I"/></organization>
        </organizations>
        <resources><resource identifier="R" type="webcontent"><files href="a"/></resource></resources>
      </manifest>
      """
    func findings(_ text: String) -> [XMLFinding] {
      control.findings(
        in: PackageContents(
          entries: [PackageEntry(name: "imsmanifest.xml", content: .bytes(Array(text.utf8)))]))
    }
    let places = findings(manifest).map { [$0.line, $0.column] }
    #expect(places == [[5, 57]])
    #expect(findings(manifest.replacing("<files href=\"a\"/>", with: "")) == [])
    #expect(findings("\(manifest)<").count == 2)
  }

  static let standards: [any Standard.Type] = [
    SCORM12.self, SCORM2004FourthEdition.self, SCORM2004ThirdEdition.self,
  ]

  private func manifest(
    of checked: CheckedCourse, _ standard: any Standard.Type, _ packaging: Packaging
  ) throws -> String {
    let package = standard.package(
      SiteRenderer.render(checked, packaging), control: standard.control
    ) { $0 }
    #expect(standard.control?.findings(in: package) == [])
    let entry = try #require(package.entries.first)
    #expect(entry.name == "imsmanifest.xml")
    guard case .bytes(let bytes) = entry.content else { throw NoText() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct NoText: Error {}
}
