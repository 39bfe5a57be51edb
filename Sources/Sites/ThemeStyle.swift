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

  var html: String {
    var rules = colorRules
    var face = ""
    if let font = theme.font?.value, font != "system", let path = SourcePath.resolve(font) {
      face = "@font-face{font-family:course;src:url(\"\(AssetName.name(for: path))\");"
      face += "font-display:swap}"
      rules += "--font:course,system-ui,sans-serif;"
    }
    return rules.isEmpty ? "" : "<style>\(face):root{\(rules.dropLast())}</style>\n"
  }
}
