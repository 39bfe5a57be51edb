internal import Diagnostics

/// A learner who comes back to a package.
package struct ReplaySession: Sendable {
  /// The name by which people know it, such as `scorm12 single half-way`.
  package let name: String
  /// The name of the package among those that are served.
  package let target: String
  /// The identifier of the manifest's item that is opened.
  package let item: String
  /// The LMS's elements as the earlier attempt left them; empty for a learner who never began.
  package let data: [String: String]

  package init(name: String, target: String, item: String, data: [String: String]) {
    self.name = name
    self.target = target
    self.item = item
    self.data = data
  }

  var json: String {
    let texts = [("name", name), ("target", target), ("item", item)]
      .map { key, text in "\"\(key)\":\(JSONText.quoted(text))" }
    let data = data.sorted { $0.key < $1.key }
      .map { "\(JSONText.quoted($0.key)):\(JSONText.quoted($0.value))" }
    return "{\(texts.joined(separator: ",")),\"data\":{\(data.joined(separator: ","))}}"
  }
}
