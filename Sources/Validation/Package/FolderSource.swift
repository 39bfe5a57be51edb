package import Packages

/// The files of an unpacked package.
package struct FolderSource: PackageSource {
  package let files: [PackageFile]
  package let directory: ZipDirectory? = nil
  private let folder: UnpackedFolder

  /// Lists a folder with all below it.
  ///
  /// - Throws: ``PackageError`` where a folder cannot be read.
  package init(path: String) throws(PackageError) {
    folder = try UnpackedFolder(path: path)
    files = folder.files.map { PackageFile(name: $0.name, size: $0.size) }
  }

  package func bytes(of name: String, limit: Int) throws(PackageError) -> [UInt8] {
    try folder.bytes(of: name, limit: limit)
  }

  package func damagedFiles() -> [(name: String, reason: String)] { [] }
}
