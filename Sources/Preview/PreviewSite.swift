/// Everything that a preview serves.
///
/// It answers only under a path that holds a secret, and only when it is asked by a name of this
/// machine: a page of another site can neither guess the path nor reach it by a name that was made
/// to lead here. What is served are entries of packages and the program's own files, looked up by
/// name; no path of a request ever reaches the disk.
package struct PreviewSite: Sendable {
  let state: PreviewState
  private let secret: String
  /// The panel's own files by name, `index.html` among them.
  private let panel: [String: [UInt8]]
  /// What is to be replayed; nil where somebody looks at the panel.
  private let board: ReplayBoard?

  package init(_ state: PreviewState, secret: String, panel: [String: [UInt8]]) {
    self.init(state, secret: secret, panel: panel, board: nil)
  }

  init(_ state: PreviewState, secret: String, panel: [String: [UInt8]], board: ReplayBoard?) {
    self.state = state
    self.secret = secret
    self.panel = panel
    self.board = board
  }

  /// Gives a secret that nobody guesses; the only random thing of the program, and in no output.
  package static func newSecret() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<24).compactMap { _ in letters.randomElement() })
  }

  /// Whether anything may be told at all.
  var takesPosts: Bool { board != nil }

  /// The bytes that a request may bring along.
  func bodyLimit(of request: PreviewRequest) -> Int {
    let isTold = board != nil && request.isPost && request.path.hasPrefix("/\(secret)/replay/")
    return isTold && isOurs(request.host) ? Self.mostTold : Self.mostElse
  }

  /// Room for all that an LMS holds, twice, every character escaped.
  static let mostTold = 1 << 23
  private static let mostElse = 1 << 16

  func answer(_ request: PreviewRequest) -> PreviewAnswer {
    let parts = request.path.split(separator: "/", maxSplits: 2).map(String.init)
    guard isOurs(request.host), parts.first == secret else {
      return .text(404, "There is nothing here.\n")
    }
    if let board, parts.count > 2, parts[1] == "replay" { return board.answer(parts[2], request) }
    guard !request.isPost else { return .notAllowed(but: "GET, HEAD") }
    // Relative addresses of the panel start at the folder.
    guard parts.count > 1 || request.path.hasSuffix("/") else {
      var answer = PreviewAnswer.text(302, "")
      answer.headers.append(("Location", "/\(secret)/"))
      return answer
    }
    let rest = parts.count > 2 ? parts[2] : ""
    switch parts.count > 1 ? parts[1] : "" {
    case "": return own("index.html", request)
    case "panel": return own(rest, request)
    case "status": return .text(200, state.status, type: "application/json")
    case "content": return content(rest, request)
    default: return .text(404, "There is no such page.\n")
    }
  }

  /// Whether a request is to be answered only once there is something after what was seen:
  /// `status/<generation>`.
  func waits(_ request: PreviewRequest) -> Bool {
    let parts = request.path.split(separator: "/")
    guard parts.count == 3, parts[0] == secret, parts[1] == "status", isOurs(request.host),
      let seen = Int(parts[2])
    else { return false }
    return state.generation <= seen
  }

  private func own(_ name: String, _ request: PreviewRequest) -> PreviewAnswer {
    guard let bytes = panel[name] else { return .text(404, "There is no such page.\n") }
    return .file(.bytes(bytes), named: name, range: request.range)
  }

  private func content(_ path: String, _ request: PreviewRequest) -> PreviewAnswer {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return .text(404, "There is no such file.\n") }
    do {
      guard let file = try state.file(parts[1], of: parts[0]) else {
        return .text(404, "The package has no file \(parts[1])\n")
      }
      return .file(file, named: parts[1], range: request.range)
    } catch {
      return .text(500, "\(error)\n")
    }
  }

  /// Whether a request was sent to an address of this machine, and not to a name that leads here.
  private func isOurs(_ host: String?) -> Bool {
    let name = (host ?? "").split(separator: ":").first ?? ""
    return name == "127.0.0.1" || name == "localhost"
  }
}
