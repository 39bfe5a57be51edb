/// A colour of the sRGB space, with the contrast of WCAG 2.2.
package struct Color: Sendable, Equatable {
  let red: Int
  let green: Int
  let blue: Int

  package static let white = Color(red: 255, green: 255, blue: 255)
  package static let black = Color(red: 0, green: 0, blue: 0)
  /// Darker than every surface of the player's light scheme.
  package static let lightPage = Color(red: 0xEE, green: 0xF1, blue: 0xF3)
  /// Lighter than every surface of the player's dark scheme.
  package static let darkPage = Color(red: 0x24, green: 0x2A, blue: 0x31)

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`.
  package init?(_ text: String) {
    guard text.utf8.count == 7, let value = Int(text.dropFirst(), radix: 16) else { return nil }
    self.init(red: value >> 16 & 0xFF, green: value >> 8 & 0xFF, blue: value & 0xFF)
  }

  package var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// This colour, moved towards another just as far as text on `background` needs (4.5 : 1).
  package func readable(on background: Color, towards end: Color) -> Color {
    (0...100).lazy.map { mixed(with: end, percent: $0) }
      .first { $0.contrast(with: background) >= 4.5 } ?? end
  }

  /// White or black, whichever is easier to read on this colour.
  package var textOnTop: Color {
    contrast(with: .white) >= contrast(with: .black) ? .white : .black
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  package func contrast(with other: Color) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  private func mixed(with other: Color, percent: Int) -> Color {
    func mix(_ from: Int, _ to: Int) -> Int { from + (to - from) * percent / 100 }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  private var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private func linear(_ part: Int) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
  }

  /// x to the power of 2.4 as the fifth root of its twelfth power, by Newton's method: no libm, so
  /// the same digits on every machine.
  private func power(_ x: Double) -> Double {
    let target = (0..<12).reduce(1.0) { product, _ in product * x }
    return (0..<200).reduce(1.0) { root, _ in
      root - (root - target / (root * root * root * root)) / 5
    }
  }
}
