/// Learners who come back, in a real browser and the emulator of an LMS.
package enum Replay {
  /// Replays sessions one after the other in one browser; every learner is new to it.
  ///
  /// - Parameters:
  ///   - sessions: the learners.
  ///   - content: the packages that the sessions name.
  ///   - program: the path or name of a Chromium.
  ///   - files: the page that replays, and the emulator, by the names under which they are served.
  ///   - patience: how long to wait for the next result; a course itself has 20 seconds to start.
  ///   - progress: told how many sessions are done.
  /// - Returns: a result for each session, in their order.
  /// - Throws: ``ReplayFailure`` where not every session has a result.
  package static func run(
    _ sessions: [ReplaySession], in content: PreviewContent, browser program: String,
    files: [String: [UInt8]], patience: Duration = .seconds(60),
    progress: (Int) -> Void = { _ in }
  ) throws(ReplayFailure) -> [ReplayResult] {
    guard !sessions.isEmpty else { return [] }
    let board = ReplayBoard(sessions)
    let secret = PreviewSite.newSecret()
    let server = try serve(
      PreviewSite(PreviewState(content), secret: secret, panel: files, board: board))
    let browser = try HeadlessBrowser(
      program, showing: "http://127.0.0.1:\(server.port)/\(secret)/")
    var done = 0
    var last = ContinuousClock.now
    try server.run { () throws(ReplayFailure) in
      if board.count > done {
        done = board.count
        last = .now
        progress(done)
      }
      if done == sessions.count { return true }
      try check(browser, board, last.duration(to: .now), patience)
      return false
    }
    return board.results
  }

  private static func serve(_ site: PreviewSite) throws(ReplayFailure) -> PreviewServer {
    do throws(PreviewServer.Failure) {
      return try PreviewServer(site, port: 0)
    } catch {
      throw ReplayFailure(.noServer, "cannot listen on 127.0.0.1: \(error)")
    }
  }

  private static func check(
    _ browser: HeadlessBrowser, _ board: ReplayBoard, _ waited: Duration, _ patience: Duration
  ) throws(ReplayFailure) {
    let name = board.current?.name ?? ""
    if let failure = board.failure {
      throw ReplayFailure(.page, "the session '\(name)' cannot be replayed: \(failure)")
    }
    if browser.hasEnded { throw ReplayFailure(.ended, browser.ending) }
    if waited > patience {
      throw ReplayFailure(
        .hangs, "the session '\(name)' gave no result within \(patience)")
    }
  }
}
