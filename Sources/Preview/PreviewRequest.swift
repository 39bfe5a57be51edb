/// A request as far as it matters here.
struct PreviewRequest {
  /// Whether only the head of the answer is wanted.
  var isHead = false
  /// Whether something is told, which is in the body.
  var isPost = false
  /// The path without its query, percent escapes resolved.
  let path: String
  let host: String?
  var range: String?
  var body: [UInt8] = []
}
