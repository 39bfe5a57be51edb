/// Why sessions could not be replayed.
package struct ReplayFailure: Error, CustomStringConvertible {
  /// The kind of failure, for programs.
  package enum Code: String, Sendable {
    /// There is no server for the browser to ask.
    case noServer
    /// The browser could not be started.
    case noBrowser
    /// The browser ended by itself.
    case ended
    /// A session has no end.
    case hangs
    /// The page that replays could not do its work.
    case page
  }

  package let code: Code
  package let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
