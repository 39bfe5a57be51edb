import Testing
import XMLDocuments

@Suite("reading XML")
struct XMLTreeTests {
  @Test("elements have names, namespaces, texts and places")
  func tree() throws {
    let text =
      "<a xmlns=\"urn:a\" xmlns:b=\"urn:b\">\n é<b:c b:d=\"1\" e=\"2\"> x &amp; y </b:c>\n</a>"
    let root = try XMLTree.read(Array(text.utf8))
    #expect((root.name, root.namespace) == ("a", "urn:a"))
    let child = try #require(root.child("c"))
    #expect((child.namespace, child.prefix, child.text) == ("urn:b", "b", "x & y"))
    #expect((child.line, child.column) == (2, 3))
    #expect(child.attribute("d", in: "urn:b") == "1")
    #expect(child.attribute("e", in: nil) == "2")
  }

  @Test(
    "what is no XML is an error with its place",
    arguments: [
      ("", 1, 1), ("x", 1, 1), ("<a>\n<b></a>", 2, 8), ("<a b=\"<\"/>", 1, 7),
    ])
  func malformed(text: String, line: Int, column: Int) {
    let error = #expect(throws: XMLReadingError.self) { try XMLTree.read(Array(text.utf8)) }
    #expect(error?.line == line && error?.column == column, "\(error as Any)")
  }

  @Test("an error within a declaration ends the reading, not the program")
  func brokenDeclaration() {
    let text = "<\0\0\0\0?xml version=\"1.0\" encoding=\"utf-5\"?>\n<a/>"
    #expect(throws: XMLReadingError.self) { try XMLTree.read(Array(text.utf8)) }
  }

  @Test("a document type is refused, and nothing of it is read")
  func documentType() {
    let text = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
    let error = #expect(throws: XMLReadingError.self) { try XMLTree.read(Array(text.utf8)) }
    #expect(error?.code == .documentType)
  }
}
