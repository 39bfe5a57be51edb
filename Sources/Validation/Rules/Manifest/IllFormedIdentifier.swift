package import Diagnostics
internal import XMLDocuments

/// Finds identifiers that XML does not allow.
package enum IllFormedIdentifier: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/ill-formed-identifier",
    summary: "identifier that is none",
    why:
      "XML wants a letter or _ first, then letters, digits, \".\", \"-\" and \"_\"; strict importers refuse others, such as bare UUIDs.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <organizations default="o"><organization identifier="o"><title>Course</title>
        ↓<item identifier="1a" identifierref="r"><title>A</title></item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let kinds: Set = ["manifest", "organization", "item", "resource"]
    return manifest.root.all.filter { kinds.contains($0.name) }.compactMap { node in
      guard let identifier = node.attribute("identifier"),
        !isIdentifier(identifier)
      else { return nil }
      return diagnostic(
        "'\(identifier)' is no identifier", at: package.place(of: node),
        help: (identifier.first { !isAllowed($0) }.map { "leave out '\($0)'" }
          ?? "begin it with a letter") + ", and change what refers to it")
    }
  }

  /// Whether a text is an NCName, as far as people write them.
  private static func isIdentifier(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first == "_" || first.properties.isAlphabetic else {
      return false
    }
    return scalars.allSatisfy { scalar in
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        return byte.isASCIILetter || byte.isASCIIDigit || "._-".utf8.contains(byte)
      }
      return switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        true
      default: false
      }
    }
  }

  private static func isAllowed(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-".contains(character)
  }
}
