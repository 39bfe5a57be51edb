package import Diagnostics
internal import Packages

/// Finds files that Chamilo gives other names.
package enum ChamiloNames: PackageRule {
  package static let description = RuleDescription(
    id: "chamilo/renamed-file",
    severity: .warning,
    summary: "file that Chamilo renames",
    why:
      "While it unpacks, Chamilo replaces other characters than letters, digits, '-', '_' and '.', and endings of scripts; links to the file then lead nowhere.",
    passing: [RuleExample(["media/map-1.png": ""])],
    failing: [
      RuleExample(["media/a map.txt": "↓"]), RuleExample(["media/käse.txt": "↓"]),
      RuleExample(["media/map.php": "↓"]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static let lms: String? = "chamilo"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.files.map(\.name).filter(isRenamed).map { name in
      diagnostic(
        "Chamilo gives the file another name", at: SourceLocation(file: name),
        help: "use letters, digits, '-', '_' and '.'")
    }
  }

  private static func isRenamed(_ name: String) -> Bool {
    let ending = name.lowercased().split(separator: ".").last ?? ""
    let isScript = name.contains(".") && (ending.hasPrefix("php") || ending == "phtml")
    return isScript
      || !name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: "/"):
          true
        default: false
        }
      }
  }
}
