internal import CXML2

/// A grammar in XML Schema that documents are judged by, compiled through libxml2.
///
/// Its files are in memory: nothing is ever read from a disk or a network. It may be used from
/// several threads at once.
package final class XMLSchema: @unchecked Sendable {
  private let schema: xmlSchemaPtr

  /// Compiles a grammar.
  ///
  /// - Parameters:
  ///   - files: the schemas by name, where `/` parts folders.
  ///   - start: the name of the one that brings in the others by relative references.
  /// - Throws: ``XMLSchemaError`` where a file is missing or wrong.
  package init(files: [String: [UInt8]], start: String) throws(XMLSchemaError) {
    let address = XMLSchemaFiles.open(files)
    defer { XMLSchemaFiles.close(address) }
    let log = XMLSchemaLog(address: address)
    let compiled = log.collect { () -> xmlSchemaPtr? in
      guard let parser = xmlSchemaNewParserCtxt(address + start) else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      xmlSchemaSetParserStructuredErrors(
        parser, XMLSchemaLog.handler, Unmanaged.passUnretained(log).toOpaque())
      return xmlSchemaParse(parser)
    }
    // An import that is not there is only a warning to libxml2.
    guard let compiled, log.problems.isEmpty else {
      if let compiled { xmlSchemaFree(compiled) }
      throw XMLSchemaError(problems: log.problems)
    }
    schema = compiled
  }

  deinit { xmlSchemaFree(schema) }

  /// Judges a document, which is UTF-8 whatever encoding it declares.
  ///
  /// What can be wrong, told in the document's order: it is not well-formed, has a document type
  /// declaration, or breaks the grammar. At most ``maximumFindings``.
  package func findings(in document: [UInt8]) -> [XMLFinding] {
    XMLJudgement(document).findings(against: schema)
  }

  /// After so many findings in one document the rest of it is not read.
  package static let maximumFindings = 1000
}

/// What is wrong at one place of a document.
package struct XMLFinding: Sendable, Equatable {
  package let message: String
  /// Of the start tag of the element in question; counted from 1.
  package let line: Int
  /// In Unicode scalars, counted from 1.
  package let column: Int
}

/// A grammar that cannot be used.
package struct XMLSchemaError: Error {
  package struct Problem: Sendable {
    package let file: String
    /// Counted from 1; 0 where libxml2 does not say.
    package let line: Int
    package let message: String
  }

  package let problems: [Problem]
}

/// Collects what libxml2 has to say while a grammar is compiled.
private final class XMLSchemaLog {
  private let address: String
  private(set) var problems: [XMLSchemaError.Problem] = []

  init(address: String) {
    self.address = address
  }

  static let handler: xmlStructuredErrorFunc = { context, error in
    guard let context, let error else { return }
    Unmanaged<XMLSchemaLog>.fromOpaque(context).takeUnretainedValue().add(error.pointee)
  }

  /// Errors of the document parser inside go to the handler of the thread.
  func collect<Result>(_ body: () -> Result) -> Result {
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(self).toOpaque(), Self.handler)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    return body()
  }

  private func add(_ error: xmlError) {
    let file = error.file.map { String(cString: $0) } ?? ""
    let name = file.hasPrefix(address) ? String(file.dropFirst(address.count)) : file
    problems.append(
      .init(file: name, line: Int(error.line), message: XMLErrorText.message(of: error)))
  }
}

/// The texts of libxml2's errors.
enum XMLErrorText {
  static func message(of error: xmlError) -> String {
    let text = error.message.map { String(cString: $0) } ?? "error \(error.code)"
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
      .drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace).description
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> SubSequence {
    guard let last = lastIndex(where: { !isLeftOut($0) }) else { return self[endIndex...] }
    return self[...last]
  }
}
