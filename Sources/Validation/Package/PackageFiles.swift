package import Packages

/// The files that an archive's directory lists.
package enum PackageFiles {
  /// One file a name, in their order; folders, and all but the first of twins, are none.
  package static func listed(in directory: ZipDirectory?) -> [PackageFile] {
    var seen: Set<String> = []
    let entries = directory?.entries ?? []
    return entries.filter { !$0.isFolder && seen.insert($0.name).inserted }
      .map { PackageFile(name: $0.name, size: $0.header.size) }
      .sorted { $0.name < $1.name }
  }
}
