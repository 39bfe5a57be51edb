package import Glibc

/// A package that is written beside its place and takes it once it is committed; one that never is
/// leaves nothing behind.
package final class PackageDraft {
  let file: PartialFile
  var package: WrittenPackage?

  init(_ file: PartialFile) { self.file = file }

  deinit { file.discard() }

  /// What the system says of the file, whatever lies in its place by now; nil where it says nothing.
  package var status: stat? {
    var status = stat()
    return fstat(file.descriptor, &status) == 0 ? status : nil
  }

  /// Puts the package in its place; one that can be made again need not be `durable`.
  package func commit(durable: Bool) throws(PackageError) -> WrittenPackage {
    guard let package else { preconditionFailure("the package is not written yet") }
    try file.commit(durable: durable)
    return package
  }
}
