import Foundation
import Testing

/// The built program, run as its users run it.
struct Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program lies beside the bundle of the tests.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "coursewright").path

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> Result {
    let process = process(arguments, in: folder, environment: environment)
    let errors = folderFile("errors")
    let printed = folderFile("output")
    process.standardOutput = try output ?? FileHandle(forWritingTo: printed)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOf: printed, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// The program, not yet started.
  static func process(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? repository
    // Nothing is kept from one run for the next, but where a test is about that.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["COURSEWRIGHT_CACHE": "/dev/null/none"]) { $1 }.merging(environment) { $1 }
    return process
  }

  private static func folderFile(_ name: String) -> URL {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "coursewright-\(name)-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    return file
  }
}

/// A folder on disk that goes away with its owner.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "coursewright-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func write(_ name: String, _ text: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// All names below the folder, hidden ones too.
  func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }

  func copy(_ source: URL, to name: String) throws {
    try FileManager.default.copyItem(at: source, to: url.appending(path: name))
  }
}
