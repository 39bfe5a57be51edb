import Foundation
import Testing

@testable import Sites

@Suite("the player's words")
struct PlayerStringsTests {
  @Test("each word of the player stands in a line of its own", arguments: ["en", "es", "ar"])
  func words(language: String) throws {
    let json = EmbeddedFile.required("strings/\(language).json")
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let words = try #require(object as? [String: Any])
    let strings = PlayerStrings.of(language)
    for (key, word) in words {
      let text = word as? String ?? (word as? [String: String])?["other"]
      #expect(strings.text(key) == text, "\(key)")
    }
  }
}
