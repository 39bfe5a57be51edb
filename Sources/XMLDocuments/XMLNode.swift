/// An element as it was read, with its place.
///
/// A class, for rules look through thousands of them again and again.
package final class XMLNode: Sendable {
  package struct Attribute: Sendable, Equatable {
    package let name: String
    /// Nil for most, which belong to their element.
    package let namespace: String?
    package let prefix: String?
    package let value: String
  }

  package let name: String
  package let namespace: String?
  package let prefix: String?
  package let attributes: [Attribute]
  package let children: [XMLNode]
  /// The text directly inside, without white space around it.
  package let text: String
  /// Of the start tag; counted from 1.
  package let line: Int
  /// In Unicode scalars, counted from 1.
  package let column: Int

  init(
    name: String, namespace: String?, prefix: String?, attributes: [Attribute],
    children: [XMLNode], text: String, line: Int, column: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.prefix = prefix
    self.attributes = attributes
    self.children = children
    self.text = text
    self.line = line
    self.column = column
  }
}

extension XMLNode {
  /// The value of an attribute, whatever its namespace.
  package func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The value of an attribute of a namespace; nil stands for attributes that have none.
  package func attribute(_ name: String, in namespace: String?) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  package func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  package func children(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// This element and all inside, in the document's order.
  package var all: XMLNodes { XMLNodes(self) }
}

/// An element and all inside, one after the other in the document's order.
package struct XMLNodes: Sequence, IteratorProtocol {
  /// What is left of the children of each element that was begun.
  private var open: [IndexingIterator<[XMLNode]>]

  init(_ root: XMLNode) { open = [[root].makeIterator()] }

  package mutating func next() -> XMLNode? {
    while !open.isEmpty {
      guard let node = open[open.count - 1].next() else {
        open.removeLast()
        continue
      }
      if !node.children.isEmpty { open.append(node.children.makeIterator()) }
      return node
    }
    return nil
  }
}

/// What stands in the way of reading a document.
package struct XMLReadingError: Error, Sendable {
  package enum Code: Sendable {
    case malformed
    /// A document type declaration: entities could grow without end or name files.
    case documentType
    case tooLarge
  }

  package let code: Code
  package let message: String
  package let line: Int
  package let column: Int
}
