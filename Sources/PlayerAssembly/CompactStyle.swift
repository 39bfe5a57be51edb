/// A style sheet as packages carry it: without comments and needless white space.
enum CompactStyle {
  static func text(of style: String) -> String {
    var text: [UInt8] = []
    var bytes = Array(style.utf8)[...]
    var mayNeedSpace = false
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "/"), bytes.first == UInt8(ascii: "*") {
        while !bytes.isEmpty, !bytes.starts(with: "*/".utf8) { bytes.removeFirst() }
        bytes = bytes.dropFirst(2)
      } else if byte.isSpace {
        mayNeedSpace = true
      } else {
        if mayNeedSpace, let last = text.last, needsSpace(between: last, and: byte) {
          text.append(UInt8(ascii: " "))
        }
        mayNeedSpace = false
        // The last semicolon of a rule, and the nought before a point.
        if byte == UInt8(ascii: "}"), text.last == UInt8(ascii: ";") { text.removeLast() }
        if byte == UInt8(ascii: "."), bytes.first?.isDigit == true, text.endsWithNought {
          text.removeLast()
        }
        text.append(byte)
        if byte == UInt8(ascii: "\"") { copyString(from: &bytes, to: &text) }
      }
    }
    return String(decoding: text, as: UTF8.self) + "\n"
  }

  /// Around these signs white space says nothing; before a colon it does, in a selector.
  private static func needsSpace(between left: UInt8, and right: UInt8) -> Bool {
    !"{};,>:(".utf8.contains(left) && !"{};,>)!".utf8.contains(right)
  }

  private static func copyString(from bytes: inout ArraySlice<UInt8>, to text: inout [UInt8]) {
    while let byte = bytes.popFirst() {
      text.append(byte)
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\"), let escaped = bytes.popFirst() { text.append(escaped) }
    }
  }
}

extension [UInt8] {
  /// Whether this ends with a nought that is a number by itself.
  fileprivate var endsWithNought: Bool {
    guard last == UInt8(ascii: "0") else { return false }
    guard count > 1 else { return true }
    let before = self[count - 2]
    return !before.isWordPart && before != UInt8(ascii: ".")
  }
}
