/// The page that replays sessions, and the emulator beside it.
package enum EmbeddedReplay {
  /// The files by the names under which they are served.
  package static var files: [String: [UInt8]] { EmbeddedFile.served(of: "replay") }
}
