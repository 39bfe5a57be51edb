/// An element to be written: attributes and children keep the order in which they are given.
package struct XMLElement: Sendable {
  package enum Content: Sendable {
    case elements([XMLElement])
    case text(String)
  }

  package let name: String
  package let attributes: [(name: String, value: String)]
  package let content: Content

  package init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { (name: $0.key, value: $0.value) }
    content = .elements(children)
  }

  /// An element whose attributes were put together before.
  package init(
    _ name: String, attributes: [(name: String, value: String)], _ children: [XMLElement]
  ) {
    self.name = name
    self.attributes = attributes
    content = .elements(children)
  }

  package init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.name = name
    self.attributes = attributes.map { (name: $0.key, value: $0.value) }
    content = .text(text)
  }
}

extension XMLElement {
  /// A whole document: UTF-8 without a byte order mark, two spaces a level.
  package var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    // Appended, never interpolated: a manifest can list every file of a large course.
    text += indent
    text += "<"
    text += name
    for (name, value) in attributes {
      text += " "
      text += name
      text += "=\""
      XMLText.append(value, to: &text)
      text += "\""
    }
    switch content {
    case .elements(let children) where children.isEmpty:
      text += "/>\n"
      return
    case .text(let content):
      text += ">"
      XMLText.append(content, to: &text)
    case .elements(let children):
      text += ">\n"
      let inner = indent + "  "
      for child in children { child.write(to: &text, indent: inner) }
      text += indent
    }
    text += "</"
    text += name
    text += ">\n"
  }
}

/// Text made fit for XML 1.0.
package enum XMLText {
  /// The text with markup characters escaped; what XML cannot hold at all is left out.
  package static func escaped(_ text: String) -> String {
    var result = ""
    append(text, to: &result)
    return result
  }

  static func append(_ text: String, to result: inout String) {
    // Most texts are as they are, and bytes are looked through quickest.
    if text.utf8.allSatisfy(isPlain) {
      result += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // A reader would turn these into spaces in an attribute.
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\r": result += "&#13;"
      default:
        if isAllowed(scalar.value) { result.unicodeScalars.append(scalar) }
      }
    }
  }

  /// Whether a byte stands for itself; 0xEF begins what XML cannot hold, and other signs.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0xEF
  }

  /// XML 1.0 §2.2.
  private static func isAllowed(_ value: UInt32) -> Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF
  }
}
