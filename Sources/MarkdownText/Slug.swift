/// Names of headings for links, as GitHub derives them, unique in one page.
package struct Slugs {
  private var used: Set<String> = []
  /// The number that each repeated name has come to.
  private var counts: [String: Int] = [:]

  package init(reserved: Set<String> = []) { used = reserved }

  /// The slug of a heading; a repeated one gets `-1`, `-2` and so on.
  package mutating func next(for title: String) -> String {
    let base = Slugs.slug(of: title)
    if used.insert(base).inserted { return base }
    var count = counts[base, default: 0]
    var slug: String
    repeat {
      count += 1
      slug = "\(base)-\(count)"
    } while !used.insert(slug).inserted
    counts[base] = count
    return slug
  }

  private static func slug(of title: String) -> String {
    if let slug = asciiSlug(of: title) { return slug.isEmpty ? "section" : slug }
    var slug = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug += "-"
      } else if scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        slug.unicodeScalars.append(scalar)
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  /// The same for ASCII alone, which needs no tables of Unicode; nil for other texts.
  private static func asciiSlug(of title: String) -> String? {
    var isASCII = true
    let slug = String(unsafeUninitializedCapacity: title.utf8.count) { slug in
      var count = 0
      func append(_ byte: UInt8) {
        slug[count] = byte
        count += 1
      }
      for byte in title.utf8 {
        switch byte {
        case 0x80...: isASCII = false
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "_"), UInt8(ascii: "-"):
          append(byte)
        case UInt8(ascii: " "): append(UInt8(ascii: "-"))
        default: break
        }
      }
      return count
    }
    return isASCII ? slug : nil
  }
}
