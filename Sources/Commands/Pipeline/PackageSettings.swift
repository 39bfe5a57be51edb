internal import Courses
internal import Diagnostics
internal import Glibc

/// What the `coursewright.yaml` beside packages says.
struct PackageSettings: Sendable {
  let settings: Settings
  /// What is wrong with the file.
  let diagnostics: [Diagnostic]
  /// What stands before its name.
  let prefix: String
  private let text: String?

  /// Reads the settings beside a package, if there are any.
  init(beside package: String) throws(CommandFailure) {
    prefix = Self.folder(around: package)
    let path = prefix + SettingsReader.file
    guard access(path, F_OK) == 0 else {
      (settings, diagnostics, text) = (Settings(), [], nil)
      return
    }
    let bytes = try FileBytes.read(path)
    (settings, diagnostics) = SettingsReader.read(
      SourceFolder([SettingsReader.file: bytes])
    ) { .whole }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The folder that a file or folder lies in, as what stands before names.
  static func folder(around path: String) -> String {
    var bare = path
    while bare.count > 1, bare.hasSuffix("/") { bare.removeLast() }
    guard let name = bare.split(separator: "/").last, name != ".", name != ".." else {
      return bare + "/../"
    }
    return String(bare.dropLast(name.count))
  }

  func report(usesColor: Bool) -> String {
    TextReport(prefix: prefix, usesColor: usesColor) { [text] _ in text }.render(diagnostics)
  }
}
