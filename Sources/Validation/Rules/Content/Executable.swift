package import Diagnostics

/// Finds programs among the content.
package enum Executable: PackageRule {
  package static let description = RuleDescription(
    id: "content/executable",
    severity: .warning,
    summary: "program in the package",
    why: "LMSs and mail filters refuse packages with programs; on a server it may even run.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample(["setup.exe": "↓"]),
      RuleExample(["a/save.php": "↓"]),
    ]
  )

  private static let endings: Set = [
    "exe", "bat", "cmd", "com", "scr", "msi", "ps1", "vbs", "jar", "sh", "php", "asp", "aspx",
    "jsp",
    "cgi", "dll", "swf",
  ]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.files.filter { file in
      let name = ManifestPlace.last(of: file.name)
      let ending = name.split(separator: ".").dropFirst().last ?? ""
      return endings.contains(ending.lowercased())
    }.map { file in
      diagnostic(
        "the package holds a program", at: SourceLocation(file: file.name), help: "leave it out")
    }
  }
}
