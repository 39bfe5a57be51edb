internal import Diagnostics
internal import FoundationEssentials
internal import Synchronization

/// Where the page that replays reads what is to be done, and tells what came of it.
final class ReplayBoard: Sendable {
  private struct Told {
    var results: [Int: ReplayResult] = [:]
    var failure: String?
  }

  let sessions: [ReplaySession]
  private let told = Mutex(Told())

  init(_ sessions: [ReplaySession]) { self.sessions = sessions }

  /// The results so far, in the order of their sessions.
  var results: [ReplayResult] {
    told.withLock { told in sessions.indices.compactMap { told.results[$0] } }
  }

  var count: Int { told.withLock { $0.results.count } }

  /// Why the page could not go on, in its words.
  var failure: String? { told.withLock { $0.failure } }

  /// The first session that nothing was told of.
  var current: ReplaySession? {
    told.withLock { told in sessions.indices.first { told.results[$0] == nil } }
      .map { sessions[$0] }
  }

  /// Answers to `sessions`, which is read, and to `results/<place of a session>` and `failure`, which
  /// are told.
  func answer(_ path: String, _ request: PreviewRequest) -> PreviewAnswer {
    let parts = path.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("sessions", 1):
      guard !request.isPost else { return .notAllowed(but: "GET, HEAD") }
      let all = sessions.map(\.json).joined(separator: ",")
      return .text(200, "{\"sessions\":[\(all)]}\n", type: "application/json")
    case ("results", 2):
      guard request.isPost else { return .notAllowed(but: "POST") }
      return take(request.body, at: parts[1])
    case ("failure", 1):
      guard request.isPost else { return .notAllowed(but: "POST") }
      told.withLock { $0.failure = $0.failure ?? String(decoding: request.body, as: UTF8.self) }
      return .text(200, "")
    default: return .text(404, "There is no such page.\n")
    }
  }

  private func take(_ body: [UInt8], at place: String) -> PreviewAnswer {
    guard let index = Int(place), sessions.indices.contains(index) else {
      return .text(404, "There is no such session.\n")
    }
    guard let read = try? JSONDecoder().decode(ToldResult.self, from: Data(body)) else {
      return .text(400, "The result of \(sessions[index].name) cannot be read.\n")
    }
    let isFirst = told.withLock { told in
      guard told.results[index] == nil else { return false }
      told.results[index] = read.result(named: sessions[index].name)
      return true
    }
    return isFirst ? .text(200, "") : .text(409, "The session has a result.\n")
  }
}
