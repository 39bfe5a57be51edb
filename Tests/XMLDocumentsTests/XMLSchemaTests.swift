import Testing
import XMLDocuments

@Suite struct XMLSchemaTests {
  /// A list of entries with a number each, whose type comes from a second file.
  static let files = [
    "start.xsd": """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:list" targetNamespace="urn:list"
      elementFormDefault="qualified">
      <xs:include schemaLocation="types/number.xsd"/>
      <xs:element name="list"><xs:complexType><xs:sequence>
        <xs:element name="entry" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="number" type="Number" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """,
    "types/number.xsd": """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:list">
      <xs:simpleType name="Number"><xs:restriction base="xs:int"/></xs:simpleType>
    </xs:schema>
    """,
  ]

  static func schema(_ files: [String: String] = files) throws(XMLSchemaError) -> XMLSchema {
    try XMLSchema(files: files.mapValues { Array($0.utf8) }, start: "start.xsd")
  }

  static func findings(_ document: String) throws -> [XMLFinding] {
    try schema().findings(in: Array(document.utf8))
  }

  static func places(_ document: String) throws -> [[Int]] {
    try findings(document).map { [$0.line, $0.column] }
  }

  @Test func acceptsWhatTheGrammarAllows() throws {
    let document =
      "\u{FEFF}<?xml version=\"1.0\"?>\n<list xmlns='urn:list'><entry number='1'/></list>\n"
    #expect(try Self.findings(document) == [])
  }

  @Test func namesTheStartTagInQuestion() throws {
    let document = """
      <list xmlns="urn:list">
        <!-- é𝒳 --> <entry number="1"/><entry
          number=">one"/>
        <entry/>
      </list>
      """
    #expect(try Self.places(document) == [[2, 34], [4, 3]])
    let messages = try Self.findings(document).map(\.message)
    #expect(messages[0].contains("'>one'"))
    #expect(messages[1].contains("'number'"))
  }

  @Test func namesAnElementThatEndsTooEarly() throws {
    #expect(try Self.places("<!-- - -->\n  <list xmlns='urn:list'>\n\n</list>") == [[2, 3]])
  }

  @Test func longDocumentsKeepTheirPlaces() throws {
    let entries = String(repeating: "  <entry number=\"1\"/>\n", count: 40_000)
    let document = "<list xmlns=\"urn:list\">\n\(entries)  <entry number=\"x\"/>\n</list>"
    #expect(try Self.places(document) == [[40_002, 3]])
  }

  @Test(arguments: [
    ("<list xmlns='urn:list'>\n  <entry number='1'>\n</list>", [3, 8]),
    ("<list xmlns='urn:list'>\n & </list>", [2, 3]),
    ("", [1, 1]),
    ("<list xmlns='urn:list'><entry number='1'/></list>\u{1}", [1, 50]),
  ])
  func tellsWhereADocumentIsNotWellFormed(document: String, place: [Int]) throws {
    let places = try Self.places(document)
    #expect(places.contains(place), "\(places)")
  }

  @Test func refusesDocumentTypes() throws {
    let document = """
      <!DOCTYPE list [<!ENTITY a "1"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <list xmlns="urn:list"><entry number="&a;"/>&b;</list>
      """
    let findings = try Self.findings(document)
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains("document type") == true)
  }

  @Test func stopsAfterAThousandFindings() throws {
    let document = "<list xmlns=\"urn:list\">\(String(repeating: "<entry/>", count: 5000))</list>"
    #expect(try Self.findings(document).count == XMLSchema.maximumFindings)
  }

  @Test func aGrammarWithoutAllItsFilesIsRefused() {
    var files = Self.files
    files["types/number.xsd"] = nil
    let error = #expect(throws: XMLSchemaError.self) { try Self.schema(files) }
    #expect(error?.problems.contains { $0.message.contains("types/number.xsd") } == true)
  }

  @Test func aWrongGrammarNamesItsFileAndLine() {
    var files = Self.files
    files["types/number.xsd"]?.replace("xs:int", with: "xs:nothing")
    let error = #expect(throws: XMLSchemaError.self) { try Self.schema(files) }
    #expect(error?.problems.first?.file == "types/number.xsd")
    #expect(error?.problems.first?.line == 2)
  }

  @Test(arguments: ["file:///etc/passwd", "http://localhost:1/a.xsd", "../../../../etc/passwd"])
  func readsNothingButItsFiles(reference: String) {
    var files = Self.files
    files["start.xsd"]?.replace("types/number.xsd", with: reference)
    #expect(throws: XMLSchemaError.self) { try Self.schema(files) }
  }

  @Test func judgesOnManyThreads() async throws {
    let schema = try Self.schema()
    let wrong = Array("<list xmlns='urn:list'><entry number='x'/></list>".utf8)
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<64 { group.addTask { schema.findings(in: wrong).count } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts == [1])
  }
}
