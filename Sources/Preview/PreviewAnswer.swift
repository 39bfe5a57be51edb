/// What is answered.
struct PreviewAnswer {
  let status: Int
  var headers: [(name: String, value: String)]
  /// The part of a file that is sent.
  let body: (file: ServedFile, range: Range<Int>)

  /// A text of the server itself.
  static func text(_ status: Int, _ text: String, type: String = "text/plain; charset=utf-8")
    -> PreviewAnswer
  {
    let bytes = Array(text.utf8)
    return PreviewAnswer(
      status: status, headers: headers(type), body: (.bytes(bytes), 0..<bytes.count))
  }

  /// The answer to a method that the path does not have.
  static func notAllowed(but methods: String) -> PreviewAnswer {
    var answer = text(405, "That cannot be done here.\n")
    answer.headers.append(("Allow", methods))
    return answer
  }

  /// A file, or the part of it that is asked for.
  static func file(_ file: ServedFile, named name: String, range: String?) -> PreviewAnswer {
    var headers = headers(MediaType.of(name)) + [("Accept-Ranges", "bytes")]
    switch ByteRange(range, size: file.size) {
    case .whole:
      return PreviewAnswer(status: 200, headers: headers, body: (file, 0..<file.size))
    case .part(let range):
      headers.append(
        ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"))
      return PreviewAnswer(status: 206, headers: headers, body: (file, range))
    case .unsatisfiable:
      headers.append(("Content-Range", "bytes */\(file.size)"))
      return PreviewAnswer(status: 416, headers: headers, body: (.bytes([]), 0..<0))
    }
  }

  private static func headers(_ type: String) -> [(name: String, value: String)] {
    [
      ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ]
  }
}
