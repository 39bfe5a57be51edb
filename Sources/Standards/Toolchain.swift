internal import MarkdownText
internal import Packages

/// What decides the bytes of a package besides its source: the program and its libraries.
package enum Toolchain {
  /// The version of the program.
  package static let version = "0.1.0"

  /// The line that packages carry, such as `coursewright 0.1.0 (cmark-gfm 0.29.0.gfm.6, …)`.
  package static let line =
    "coursewright \(version) (\((MarkdownParser.library + ZipWriter.libraries).joined(separator: ", ")))"
}
