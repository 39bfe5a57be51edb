internal import Dispatch
internal import Glibc
internal import Packages
internal import Synchronization

/// One line on a terminal about work that takes longer than half a second; nothing in a pipe.
final class ProgressLine {
  private let line: DrawnLine
  private let timer: any DispatchSourceTimer

  /// Nil where standard error is no terminal.
  init?(_ progress: PackageProgress) {
    guard Console.isTerminal(STDERR_FILENO) else { return nil }
    let line = DrawnLine(progress)
    self.line = line
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    timer.setEventHandler { line.draw() }
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(200))
    timer.resume()
  }

  deinit { timer.cancel() }

  /// What is being worked on now.
  func begin(_ title: String) { line.show(title) }

  /// Clears the line, so that other words can stand there.
  func clear() { line.show("") }
}

/// The line as it stands on the terminal, drawn from the timer's thread.
private final class DrawnLine: Sendable {
  private struct State {
    var title = ""
    var isDrawn = false
  }

  private let state = Mutex(State())
  private let progress: PackageProgress

  init(_ progress: PackageProgress) { self.progress = progress }

  func show(_ title: String) {
    state.withLock { state in
      if state.isDrawn { Console.say("\r\u{1B}[K") }
      state = State(title: title)
    }
  }

  func draw() {
    let percent = progress.percent.map { "  \($0) %" } ?? ""
    state.withLock { state in
      guard !state.title.isEmpty else { return }
      Console.say("\r\u{1B}[K\(state.title)\(percent)")
      state.isDrawn = true
    }
  }
}
