package import Packages

/// The files that an archive's directory lists.
package enum PackageFiles {
  /// One file a name, in their order; folders, and all but the first of repeated entries, are none.
  package static func listed(in directory: ZipDirectory?) -> [PackageFile] {
    // As bytes, for equal strings may be written in different forms.
    var seen: Set<[UInt8]> = []
    let entries = directory?.entries ?? []
    return entries.filter { !$0.isFolder && seen.insert(Array($0.name.utf8)).inserted }
      .map { PackageFile(name: $0.name, size: $0.header.size) }
      .sorted { $0.name < $1.name }
  }
}
