internal import Packages
internal import Sites

/// The schemas that a package carries and its manifest has to follow.
package struct ControlDocuments: Sendable {
  /// A namespace of the manifest and the file that defines it.
  package struct Schema: Sendable {
    let namespace: String
    let file: String
  }

  package let schemas: [Schema]
  /// The files that the schemas are, and those they build on, by name.
  package let files: [String: [UInt8]]

  /// Takes from a collection of files those that a package needs.
  ///
  /// - Throws: ``Missing`` for a file that is named and not there.
  package init(_ schemas: [Schema], from collection: [String: [UInt8]]) throws(Missing) {
    self.schemas = schemas
    var files: [String: [UInt8]] = [:]
    var waiting = schemas.map(\.file)
    while let name = waiting.popLast() {
      guard files[name] == nil else { continue }
      guard let bytes = collection[name] else { throw Missing(file: name) }
      files[name] = bytes
      waiting += Self.references(in: String(decoding: bytes, as: UTF8.self), of: name)
    }
    self.files = files
  }

  /// A schema file that is not where it should be.
  package struct Missing: Error {
    package let file: String
  }

  /// Our own grammar of a standard, compiled into the program.
  static func own(_ schemas: [Schema], folder: String) -> ControlDocuments {
    let files = EmbeddedSchemas.files(of: folder)
    guard let documents = try? ControlDocuments(schemas, from: files) else {
      preconditionFailure("a schema of \(folder) is not compiled in")
    }
    return documents
  }

  /// The value of `xsi:schemaLocation`.
  var schemaLocation: String {
    schemas.map { "\($0.namespace) \($0.file)" }.joined(separator: " ")
  }

  var entries: [PackageEntry] {
    files.sorted { $0.key < $1.key }.map { PackageEntry(name: $0.key, content: .bytes($0.value)) }
  }

  /// A schema that brings all of them together, to judge a manifest by.
  package var driver: String {
    let imports = schemas.map {
      "  <xs:import namespace=\"\($0.namespace)\" schemaLocation=\"\($0.file)\"/>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      \(imports.joined())</xs:schema>

      """
  }

  /// The files that a schema includes or imports, seen from the root.
  private static func references(in text: String, of name: String) -> [String] {
    let folder = name.split(separator: "/").dropLast()
    return text.matches(
      of: /<(?:\w+:)?(?:import|include|redefine)\b[^>]*\bschemaLocation\s*=\s*["']([^"']+)["']/
    )
    .map { String($0.output.1) }
    .filter { !$0.contains("://") }
    .map { reference in
      var parts = Array(folder)
      for part in reference.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      return parts.joined(separator: "/")
    }
  }
}
