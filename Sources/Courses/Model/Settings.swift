package import Diagnostics

/// What `coursewright.yaml` says.
package struct Settings: Sendable {
  /// A folder, seen from the course folder, whose schemas are packed instead of our own.
  package let controlDocuments: Located<String>?

  package init(controlDocuments: Located<String>? = nil) {
    self.controlDocuments = controlDocuments
  }
}
