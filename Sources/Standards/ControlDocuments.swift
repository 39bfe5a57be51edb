internal import Diagnostics
package import Packages
internal import Sites
package import XMLDocuments

/// The schemas that a package carries and its manifest has to follow.
package struct ControlDocuments: Sendable {
  /// A namespace of the manifest and the file that defines it.
  package struct Schema: Sendable {
    package let namespace: String
    let file: String
  }

  package let schemas: [Schema]
  /// The files that the schemas are, and those they build on, by name.
  package let files: [String: [UInt8]]
  /// The files as entries of packages.
  let entries: [PackageEntry]
  private let grammar: Once<XMLSchema>

  /// Takes from a collection of files those that a package needs.
  ///
  /// - Throws: ``ControlDocumentsError`` where one is missing or they are no schemas.
  package init(_ schemas: [Schema], from collection: [String: [UInt8]])
    throws(ControlDocumentsError)
  {
    var files: [String: [UInt8]] = [:]
    var waiting = schemas.map(\.file)
    while let name = waiting.popLast() {
      guard files[name] == nil else { continue }
      guard let bytes = collection[name] else { throw .missing(file: name) }
      files[name] = bytes
      let references = SchemaReferences(in: bytes, of: name)
      waiting += references.schemas + references.documentTypes.filter { collection[$0] != nil }
    }
    do throws(XMLSchemaError) {
      let grammar = try Self.compile(files, of: schemas, areOurs: false)
      self.init(schemas, files: files, grammar: Once { grammar })
    } catch {
      // What brings them together is right whatever they are.
      throw .unusable(error.problems.filter { $0.file != Self.start })
    }
  }

  /// Takes the files of a package as they are; `grammar` is what they come to.
  private init(_ schemas: [Schema], files: [String: [UInt8]], grammar: Once<XMLSchema>) {
    self.schemas = schemas
    self.files = files
    self.grammar = grammar
    entries = files.sorted { $0.key < $1.key }
      .map { name, bytes in
        PackageEntry(name: name, content: .shared(SharedBytes { bytes }))
      }
  }

  /// What is wrong with the manifest of a package.
  package func findings(in contents: PackageContents) -> [XMLFinding] {
    guard let manifest = contents.entries.first, case .bytes(let bytes) = manifest.content else {
      preconditionFailure("a package begins with its manifest")
    }
    return findings(in: bytes)
  }

  /// What is wrong with a manifest, which is UTF-8.
  package func findings(in manifest: [UInt8]) -> [XMLFinding] {
    grammar.value.findings(in: manifest)
  }

  /// What is wrong with a document, but for elements and attributes of vocabularies that the grammar
  /// does not know: whether those are right is not for it to say.
  package func knownFindings(in document: [UInt8]) -> [XMLFinding] {
    let all = findings(in: document)
    guard all.contains(where: { $0.message.contains("demanded by the strict wildcard") }) else {
      return all
    }
    let namespaces = namespaces
    return all.filter { finding in
      guard finding.message.contains("demanded by the strict wildcard"),
        let space = finding.message.firstMatch(of: /'\{([^}]*)\}[^']*': No matching/)
      else { return true }
      return namespaces.contains(String(space.output.1))
    }
  }

  /// Every vocabulary that the files define.
  private var namespaces: Set<String> {
    Set(
      files.values.compactMap { bytes in
        String(decoding: bytes, as: UTF8.self)
          .firstMatch(of: /\btargetNamespace\s*=\s*["']([^"']+)["']/).map { String($0.output.1) }
      })
  }

  /// The value of `xsi:schemaLocation`.
  var schemaLocation: String {
    schemas.map { "\($0.namespace) \($0.file)" }.joined(separator: " ")
  }
}

/// Files that cannot be the control documents of a package.
package enum ControlDocumentsError: Error {
  case missing(file: String)
  case unusable([XMLSchemaError.Problem])
}

extension ControlDocuments {
  /// Our own grammar of a standard, compiled into the program.
  static func own(_ schemas: [Schema], folder: String) -> ControlDocuments {
    // All but the file that brings them together for other judges; a test looks after that.
    let files = EmbeddedSchemas.files(of: folder).filter { $0.key != "driver.xsd" }
    // Whoever makes a package needs the files first, and judges it beside other work.
    let grammar = Once {
      do throws(XMLSchemaError) {
        return try compile(files, of: schemas, areOurs: true)
      } catch {
        preconditionFailure("the schemas of \(folder) are not usable: \(error)")
      }
    }
    return ControlDocuments(schemas, files: files, grammar: grammar)
  }

  private static let start = "coursewright-driver.xsd"

  /// One grammar of all schemas together.
  private static func compile(
    _ files: [String: [UInt8]], of schemas: [Schema], areOurs: Bool
  ) throws(XMLSchemaError) -> XMLSchema {
    var files = files
    // libxml2 refuses IMS's schema of the `xml` namespace, and knows W3C's without reading it.
    for (name, bytes) in files where !areOurs && SchemaReferences.isAboutXMLNamespace(bytes) {
      files[name] = EmbeddedSchemas.files(of: "scorm2004-4th")["xml.xsd"]
    }
    let imports = schemas.map {
      "<xs:import namespace=\"\($0.namespace)\" schemaLocation=\"\($0.file)\"/>"
    }
    files[start] = Array(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\(imports.joined())</xs:schema>
      """.utf8)
    return try XMLSchema(files: files, start: start)
  }
}

/// The files that a schema builds on.
private struct SchemaReferences {
  /// Included or imported schemas, seen from the root.
  let schemas: [String]
  /// Files of document types, which a validating reader would ask for.
  let documentTypes: [String]

  init(in bytes: [UInt8], of name: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    let folder = name.split(separator: "/").dropLast()
    let references = text.matches(
      of: /<(?:\w+:)?(?:import|include|redefine)\b[^>]*\bschemaLocation\s*=\s*["']([^"']+)["']/)
    schemas = references.map(\.output.1).filter { !$0.contains("://") }
      .map { Self.path(String($0), from: folder) }
    documentTypes = text.matches(of: /["']([\w.\/-]+\.dtd)["']/)
      .map { Self.path(String($0.output.1), from: folder) }
  }

  static func isAboutXMLNamespace(_ schema: [UInt8]) -> Bool {
    let text = String(decoding: schema, as: UTF8.self)
    // Most files have no such name at all, and an expression takes its time.
    return text.contains("http://www.w3.org/XML/1998/namespace")
      && text.contains(
        /\btargetNamespace\s*=\s*["']http:\/\/www\.w3\.org\/XML\/1998\/namespace["']/)
  }

  private static func path(_ reference: String, from folder: ArraySlice<Substring>) -> String {
    var parts = folder.map(String.init)
    for part in reference.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
