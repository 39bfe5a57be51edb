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
    text += "\(indent)<\(name)"
    for (name, value) in attributes {
      text += " \(name)=\"\(XMLText.escaped(value))\""
    }
    switch content {
    case .text(let content): text += ">\(XMLText.escaped(content))</\(name)>\n"
    case .elements(let children) where children.isEmpty: text += "/>\n"
    case .elements(let children):
      text += ">\n"
      for child in children { child.write(to: &text, indent: indent + "  ") }
      text += "\(indent)</\(name)>\n"
    }
  }
}

/// Text made fit for XML 1.0.
package enum XMLText {
  /// The text with markup characters escaped; what XML cannot hold at all is left out.
  package static func escaped(_ text: String) -> String {
    var result = ""
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
    return result
  }

  /// XML 1.0 §2.2.
  private static func isAllowed(_ value: UInt32) -> Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF
  }
}
