internal import Courses

/// Texts cut to what IMS Content Packaging allows, at whole characters.
enum IMSText {
  /// IMS Content Packaging 1.1.2: a title holds at most 200 characters.
  static func title(_ text: String) -> String { cut(text, to: TextCutByStandard.Limit.title) }

  /// A manifest's version holds at most 20 characters.
  static func version(_ text: String) -> String { cut(text, to: TextCutByStandard.Limit.version) }

  /// At most `limit` Unicode scalars, an ellipsis last where something is cut off.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    var result = ""
    for character in text {
      guard result.unicodeScalars.count + character.unicodeScalars.count < limit else { break }
      result.append(character)
    }
    return result + "…"
  }
}

extension IMSText {
  /// The attributes that say where a manifest's schemas are.
  static func schemaLocation(_ location: String?) -> [(name: String, value: String)] {
    guard let location else { return [] }
    return [
      (name: "xmlns:xsi", value: "http://www.w3.org/2001/XMLSchema-instance"),
      (name: "xsi:schemaLocation", value: location),
    ]
  }
}
