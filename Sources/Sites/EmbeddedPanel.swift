/// The panel of the preview and the emulator beside it.
package enum EmbeddedPanel {
  /// The files by the names under which they are served.
  package static var files: [String: [UInt8]] { EmbeddedFile.served(of: "preview") }
}
