import Foundation
import Hashing
import PlayerAssembly

// assemble-player FOLDER OUTPUT NAME...: puts the player of a folder's files together as a source file
// of the program, each text with its DEFLATE data in base64url.
let folder = URL(filePath: CommandLine.arguments[1])
let output = URL(filePath: CommandLine.arguments[2])
var sources: [String: String] = [:]
for name in CommandLine.arguments.dropFirst(3) {
  sources[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
}
let lines = PlayerAssembly(sources).files().sorted { $0.key < $1.key }.map { name, text in
  "  \(literal(name)): (\(literal(text)), \(literal(Base64URL.encode(deflated(Array(text.utf8)))))),"
}
let file = """
  let assembledFiles: [String: (text: String, deflated: String)] = [
  \(lines.joined(separator: "\n"))
  ]

  """
try Data(file.utf8).write(to: output)

/// A text as the language has it between quotes.
func literal(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", "\"": literal += "\\\(scalar)"
    case _ where scalar.value < 0x20: literal += "\\u{\(String(scalar.value, radix: 16))}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}
