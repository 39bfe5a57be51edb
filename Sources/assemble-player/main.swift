import Foundation
import PlayerAssembly

// assemble-player FOLDER OUTPUT: puts the player of a folder together as a source file of the program.
let folder = URL(filePath: CommandLine.arguments[1])
let output = URL(filePath: CommandLine.arguments[2])
let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
var sources: [String: String] = [:]
for path in paths where path.hasSuffix(".js") || path.hasSuffix(".css") {
  sources[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
}
var lines = ["let assembledTexts: [String: String] = ["]
for (name, text) in PlayerAssembly(sources).files().sorted(by: { $0.key < $1.key }) {
  // What the language reads in a literal: a reverse solidus, a quote and the end of a line.
  let literal = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    .replacing("\n", with: "\\n")
  lines.append("  \"\(name)\": \"\(literal)\",")
}
lines.append("]\n")
try Data(lines.joined(separator: "\n").utf8).write(to: output)
