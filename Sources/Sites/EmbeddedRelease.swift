/// What the program's documents about releases look like.
package enum EmbeddedRelease {
  package static var style: String { EmbeddedFile.required("releases/report.css") }
}
