/// What a package holds: named entries in the order in which they are written.
package struct PackageContents: Sendable {
  package var entries: [PackageEntry]

  /// Lists entries, the first to be written first.
  package init(entries: [PackageEntry] = []) {
    self.entries = entries
  }
}
