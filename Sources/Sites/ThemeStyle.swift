internal import Courses
internal import Diagnostics

/// The course's own colour and font as a style element.
struct ThemeStyle {
  let theme: Theme

  init(_ theme: Theme) { self.theme = theme }

  /// The colour alone, for documents that stand by themselves.
  var colors: String {
    colorRules.isEmpty ? "" : "<style>:root{\(colorRules.dropLast())}</style>\n"
  }

  private var colorRules: String {
    var rules = ""
    if let accent = (theme.accent?.value).flatMap(Color.init) {
      let light = accent.readable(on: .lightPage, towards: .black)
      let dark = accent.readable(on: .darkPage, towards: .white)
      rules += "--accent:\(light.hex);--on-accent:\(light.textOnTop.hex);"
      rules += "--accent-dark:\(dark.hex);--on-accent-dark:\(dark.textOnTop.hex);"
    }
    return rules
  }

  /// The course's own font as rules, for a document so many folders below the site's root; empty
  /// where it has none.
  func fontFace(depth: Int) -> String {
    font(depth: depth).map { $0.face + ":root{\($0.rules.dropLast())}" } ?? ""
  }

  private func font(depth: Int) -> (face: String, rules: String)? {
    guard let font = theme.font?.value, font != "system", let path = SourcePath.resolve(font)
    else { return nil }
    let url = String(repeating: "../", count: depth) + AssetName.name(for: path)
    return (
      "@font-face{font-family:course;src:url(\"\(url)\");font-display:swap}",
      "--font:course,system-ui,sans-serif;"
    )
  }

  var html: String {
    var rules = colorRules
    var face = ""
    if let font = font(depth: 0) {
      face = font.face
      rules += font.rules
    }
    return rules.isEmpty ? "" : "<style>\(face):root{\(rules.dropLast())}</style>\n"
  }
}
