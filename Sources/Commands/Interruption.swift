internal import Dispatch
internal import Glibc
internal import Packages
internal import Preview

/// What happens when somebody stops the program: it takes its unfinished files with it.
enum Interruption {
  /// Prepares for Ctrl-C and for being asked to end; the statuses are those of shells, 130 and 143.
  static func prepare() {
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { prepare(for: number) }
  }

  private static func prepare(for number: Int32) {
    signal(number, SIG_IGN)
    // A queue of its own has a thread even while all others work.
    let queue = DispatchQueue(label: "interruption")
    let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
    source.setEventHandler {
      // Naming the source here keeps it alive.
      withExtendedLifetime(source) {}
      RunningBrowsers.killAll {
        UnfinishedPaths.deleteAll()
        _exit(128 + number)
      }
    }
    source.resume()
  }

  /// Whether the caller wants the program to go on, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
