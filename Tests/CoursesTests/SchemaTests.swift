import Courses
import Foundation
import Testing

@Suite("JSON Schemas")
struct SchemaTests {
  @Test("each schema is JSON and closes its keys", arguments: SchemaDocument.allCases)
  func form(document: SchemaDocument) throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(document.text().utf8)) as? [String: Any])
    #expect(object["type"] as? String == "object")
    #expect(object["additionalProperties"] as? Bool == false)
    let required = try #require(object["required"] as? [String])
    #expect(
      required.contains("id") == ![.settings, .profile, .form, .facilitator].contains(document))
  }

  @Test("handouts and the blocks of theirs and of facilitators say their keys and limits")
  func blocks() {
    #expect(SchemaDocument.handout.text().contains("\"follows\""))
    let form = SchemaDocument.form.text()
    #expect(form.contains("\"grows\"") && form.contains("\"maximum\": 60"))
    let facilitator = SchemaDocument.facilitator.text()
    #expect(facilitator.contains("\"materials\"") && facilitator.contains("\"maximum\": 600"))
  }

  @Test("what this version cannot make is not offered")
  func later() {
    #expect(!SchemaDocument.course.text().contains("cmi5"))
    #expect(SchemaDocument.course.text().contains("scorm12"))
  }
}
