internal import CXML2

/// One reading of a document against a grammar.
///
/// libxml2's schema errors have a line and no column, so that the places of start tags are noted
/// as the parser comes by them.
final class XMLJudgement {
  private let document: [UInt8]
  private var parser: xmlParserCtxtPtr?
  /// Where the start tags of the open elements begin, the innermost last.
  private var open: [Int] = []
  /// The innermost element was closed, and may still be judged.
  private var isClosing = false
  private var found: [(offset: Int, message: String)] = []

  init(_ document: [UInt8]) {
    self.document = document
  }

  func findings(against schema: xmlSchemaPtr) -> [XMLFinding] {
    XMLSchemaFiles.prepare()
    document.withUnsafeBytes { read($0, against: schema) }
    return XMLPlaces.findings(found, in: document)
  }

  private func read(_ bytes: UnsafeRawBufferPointer, against schema: xmlSchemaPtr) {
    guard bytes.count > 0, bytes.count <= Int(Int32.max) else {
      found.append((0, bytes.isEmpty ? "The document is empty." : "The document is too large."))
      return
    }
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let parser = xmlCreateMemoryParserCtxt(start, Int32(bytes.count)),
      let judge = xmlSchemaNewValidCtxt(schema)
    else { preconditionFailure("no memory") }
    let own = Unmanaged.passUnretained(self).toOpaque()
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(parser, Int32(options))
    xmlSchemaSetValidStructuredErrors(judge, Self.handler, own)
    // Those of the parser go to the handler of the thread.
    xmlSetStructuredErrorFunc(own, Self.handler)

    var events = Self.events
    withUnsafeMutablePointer(to: &events) { events in
      let usual = parser.pointee.sax
      parser.pointee.sax = events
      parser.pointee.userData = own
      self.parser = parser
      let plug = xmlSchemaSAXPlug(judge, &parser.pointee.sax, &parser.pointee.userData)
      xmlParseDocument(parser)
      if let plug { xmlSchemaSAXUnplug(plug) }
      self.parser = nil
      parser.pointee.sax = usual
    }

    xmlSetStructuredErrorFunc(nil, nil)
    xmlSchemaFreeValidCtxt(judge)
    xmlFreeParserCtxt(parser)
  }

  /// The parser's place, in bytes from the start of the document.
  private var offset: Int {
    guard let input = parser?.pointee.input?.pointee, let current = input.cur else { return 0 }
    return min(Int(input.consumed) + (current - input.base), document.count)
  }

  private func opened() {
    stopIfFull()
    leaveClosed()
    // No value of an attribute can hold "<".
    open.append(document[..<offset].lastIndex(of: UInt8(ascii: "<")) ?? 0)
  }

  private func closed() {
    leaveClosed()
    isClosing = true
  }

  private func leaveClosed() {
    if isClosing { _ = open.popLast() }
    isClosing = false
  }

  private func add(_ error: xmlError) {
    let isAboutGrammar = error.domain == XML_FROM_SCHEMASV.rawValue
    let place = isAboutGrammar ? open.last ?? 0 : offset
    add(XMLErrorText.message(of: error), at: place)
  }

  private func add(_ message: String, at place: Int) {
    if found.count < XMLSchema.maximumFindings { found.append((place, message)) }
  }

  /// Ends the reading; only events may do so, for libxml2 goes on with its input after an error.
  private func stopIfFull() {
    if found.count >= XMLSchema.maximumFindings, let parser { xmlStopParser(parser) }
  }

  /// Entities could grow without end or name files; no manifest needs them.
  private func refuseDocumentType() {
    add("A document type declaration is not allowed here.", at: offset)
    if let parser { xmlStopParser(parser) }
  }
}

extension XMLJudgement {
  private static let handler: xmlStructuredErrorFunc = { context, error in
    guard let error else { return }
    judgement(context)?.add(error.pointee)
  }

  private static var events: xmlSAXHandler {
    var events = xmlSAXHandler()
    events.initialized = XML_SAX2_MAGIC
    events.internalSubset = { context, _, _, _ in judgement(context)?.refuseDocumentType() }
    events.startElementNs = { context, _, _, _, _, _, _, _, _ in judgement(context)?.opened() }
    events.endElementNs = { context, _, _, _ in judgement(context)?.closed() }
    return events
  }
}

/// The object behind the pointer that libxml2 hands back.
private func judgement(_ context: UnsafeMutableRawPointer?) -> XMLJudgement? {
  context.map { Unmanaged<XMLJudgement>.fromOpaque($0).takeUnretainedValue() }
}

/// Turns offsets in a document into lines and columns.
enum XMLPlaces {
  static func findings(_ found: [(offset: Int, message: String)], in document: [UInt8])
    -> [XMLFinding]
  {
    let offsets = Set(found.map(\.offset))
    var places: [Int: (line: Int, column: Int)] = [:]
    var line = 1
    var column = 1
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = document.starts(with: mark) ? mark.count : 0
    for index in 0...document.count {
      if offsets.contains(index) { places[index] = (line, column) }
      guard index < document.count, index >= start else { continue }
      if document[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if document[index] & 0xC0 != 0x80 {  // not within a scalar
        column += 1
      }
    }
    return found.map { offset, message in
      let place = places[offset] ?? (1, 1)
      return XMLFinding(message: message, line: place.line, column: place.column)
    }
  }
}
