internal import Hashing

extension CheckedCourse {
  /// What stands on a page, in its order, if need be from another reading of its file.
  ///
  /// The running text of a large course is not kept in memory, for it can be many times larger than
  /// all else.
  ///
  /// - Parameter page: a page of this course.
  /// - Returns: its running text and activities; blocks that were put aside do not say where they stand.
  /// - Throws: where the file is read again, ``ChangedSource`` if it is not the one that was checked, or
  ///   what the disk says when it cannot be read.
  package func blocks(of page: Page) throws -> [PageBlock] {
    if let blocks = course.bodies[page.path] ?? course.spill?.blocks(of: page.path) {
      return blocks
    }
    let bytes = try source.bytes(of: page.path)
    guard CRC32.checksum(of: bytes) == page.fingerprint, let text = SourceText.text(of: bytes)
    else { throw ChangedSource(path: page.path) }
    return TextFileReader.blocks(of: page, text: text)
  }
}

/// A file that changed between its check and its use.
package struct ChangedSource: Error, CustomStringConvertible {
  package let path: String

  package var description: String {
    "\(path) changed after it was checked; run the command again"
  }
}
