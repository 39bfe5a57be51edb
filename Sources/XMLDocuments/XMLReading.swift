internal import CXML2

/// Reads documents into trees; nothing outside of a document is ever opened.
package enum XMLTree {
  /// Documents of more bytes are refused.
  package static let maximumSize = 64 << 20

  /// Reads a document, which is UTF-8 whatever encoding it declares.
  package static func read(_ document: [UInt8]) throws(XMLReadingError) -> XMLNode {
    guard document.count <= maximumSize else {
      throw XMLReadingError(
        code: .tooLarge, message: "the document has \(document.count) bytes", line: 1, column: 1)
    }
    return try XMLReading(document).read()
  }
}

/// One reading of a document.
private final class XMLReading {
  private let document: [UInt8]
  private var places: XMLProgress
  private var parser: xmlParserCtxtPtr?
  private var open: [OpenElement] = []
  /// The namespace that was met last, and where libxml2 keeps it: most elements share one.
  private var namespace: (place: UnsafePointer<xmlChar>, text: String)?
  private var root: XMLNode?
  private var failure: XMLReadingError?

  init(_ document: [UInt8]) {
    self.document = document
    places = XMLProgress(document)
  }

  func read() throws(XMLReadingError) -> XMLNode {
    XMLSchemaFiles.prepare()
    document.withUnsafeBytes { parse($0) }
    if let failure { throw failure }
    guard let root else {
      throw XMLReadingError(
        code: .malformed, message: "the document has no element", line: 1, column: 1)
    }
    return root
  }

  private func parse(_ bytes: UnsafeRawBufferPointer) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard bytes.count > 0, let parser = xmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else {
      return
    }
    let own = Unmanaged.passUnretained(self).toOpaque()
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    xmlSetStructuredErrorFunc(own, Self.handler)
    var events = Self.events
    withUnsafeMutablePointer(to: &events) { events in
      let usual = parser.pointee.sax
      parser.pointee.sax = events
      parser.pointee.userData = own
      self.parser = parser
      xmlParseDocument(parser)
      self.parser = nil
      parser.pointee.sax = usual
    }
    xmlSetStructuredErrorFunc(nil, nil)
    xmlFreeParserCtxt(parser)
  }

  /// The parser's place, in bytes from the start of the document.
  private var offset: Int {
    guard let input = parser?.pointee.input?.pointee, let current = input.cur else { return 0 }
    return min(Int(input.consumed) + (current - input.base), document.count)
  }

  private func fail(_ code: XMLReadingError.Code, _ message: String) {
    guard failure == nil else { return }
    let place = XMLPlaces.findings([(offset, message)], in: document)[0]
    failure = XMLReadingError(
      code: code, message: message, line: place.line, column: place.column)
  }

  /// Ends the reading; only events may do so, for libxml2 goes on with its input after an error.
  private func stopIfFailed() {
    if failure != nil, let parser { xmlStopParser(parser) }
  }

  /// libxml2 keeps each name once.
  private func text(of namespace: UnsafePointer<xmlChar>) -> String {
    if let known = self.namespace, known.place == namespace { return known.text }
    let text = String(cString: namespace)
    self.namespace = (namespace, text)
    return text
  }

  private func opened(
    _ name: String, _ prefix: String?, _ namespace: UnsafePointer<xmlChar>?,
    _ attributes: [XMLNode.Attribute]
  ) {
    guard failure == nil else { return stopIfFailed() }
    // No value of an attribute can hold "<".
    let start = document[..<offset].lastIndex(of: UInt8(ascii: "<")) ?? 0
    let place = places.place(of: start)
    open.append(
      OpenElement(
        name: name, namespace: namespace.map(text), prefix: prefix, attributes: attributes,
        line: place.line, column: place.column))
  }

  private func closed() {
    guard failure == nil, let node = open.popLast()?.node else { return }
    if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
  }

  private func add(_ text: String) {
    guard !open.isEmpty, failure == nil else { return }
    open[open.count - 1].text += text
  }
}

/// An element whose end was not met yet.
private struct OpenElement {
  let name: String
  let namespace: String?
  let prefix: String?
  let attributes: [XMLNode.Attribute]
  let line: Int
  let column: Int
  var children: [XMLNode] = []
  var text = ""

  /// The element once all of it was read.
  var node: XMLNode {
    XMLNode(
      name: name, namespace: namespace, prefix: prefix, attributes: attributes,
      children: children, text: text.trimmed, line: line, column: column)
  }
}

extension XMLReading {
  private static let handler: xmlStructuredErrorFunc = { context, error in
    guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    reading(context)?.fail(.malformed, XMLErrorText.message(of: error.pointee))
  }

  private static var events: xmlSAXHandler {
    var events = xmlSAXHandler()
    events.initialized = XML_SAX2_MAGIC
    events.internalSubset = { context, _, _, _ in
      reading(context)?.fail(.documentType, "a document type declaration")
      reading(context)?.stopIfFailed()
    }
    events.startElementNs = { context, name, prefix, namespace, _, _, count, _, attributes in
      guard let name else { return }
      reading(context)?.opened(
        String(cString: name), prefix.map { String(cString: $0) }, namespace,
        xmlAttributes(in: attributes, Int(count)))
    }
    events.endElementNs = { context, _, _, _ in reading(context)?.closed() }
    let text: charactersSAXFunc = { context, text, length in
      guard let text else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(length))
      reading(context)?.add(String(decoding: bytes, as: UTF8.self))
    }
    events.characters = text
    events.cdataBlock = text
    return events
  }
}

/// libxml2 gives five pointers an attribute: its name, prefix, namespace, and the ends of its value.
private func xmlAttributes(
  in list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
) -> [XMLNode.Attribute] {
  guard let list else { return [] }
  return (0..<count).compactMap { index in
    let parts = list + 5 * index
    guard let name = parts[0], let start = parts[3], let end = parts[4] else { return nil }
    let value = UnsafeBufferPointer(start: start, count: end - start)
    return XMLNode.Attribute(
      name: String(cString: name), namespace: parts[2].map { String(cString: $0) },
      prefix: parts[1].map { String(cString: $0) },
      value: String(decoding: value, as: UTF8.self))
  }
}

/// The object behind the pointer that libxml2 hands back.
private func reading(_ context: UnsafeMutableRawPointer?) -> XMLReading? {
  context.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
}

/// Lines and columns of places that come in order.
private struct XMLProgress {
  private let document: [UInt8]
  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ document: [UInt8]) {
    self.document = document
    offset = document.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func place(of target: Int) -> (line: Int, column: Int) {
    while offset < target {
      let byte = document[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {  // not within a scalar
        column += 1
      }
      offset += 1
    }
    return (line, column)
  }
}

extension String {
  fileprivate var trimmed: String {
    // The white space of XML 1.0 §2.3.
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first..<utf8.index(after: last)])
  }
}
