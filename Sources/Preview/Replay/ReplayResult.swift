/// What a package made of a learner who came back.
package struct ReplayResult: Sendable, Equatable {
  /// The session's name.
  package let name: String
  /// The page that the player showed first, a special one's too; "" where it showed none.
  package let place: String
  /// The ids of pages that the player's contents marked as visited, in their order.
  package let visited: [String]
  /// What the LMS held once the course was ready, with what it had committed by then.
  package let resumed: [String: String]
  /// What the LMS held once the course was left, by closing its frame.
  package let data: [String: String]
  /// Uncaught script errors, calls that a strict LMS takes amiss, and why there is no more to tell.
  package let troubles: [String]
}

/// A result as the page tells it.
struct ToldResult: Decodable {
  let place: String
  let visited: [String]
  let resumed: [String: String]
  let data: [String: String]
  let troubles: [String]

  func result(named name: String) -> ReplayResult {
    ReplayResult(
      name: name, place: place, visited: visited, resumed: resumed, data: data, troubles: troubles)
  }
}
