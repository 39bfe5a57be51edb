/// Names of headings for links, as GitHub derives them, unique in one page.
package struct Slugs {
  /// The slugs so far: hashes of those in ASCII, which are quicker to compare, and the others.
  private var ascii: Set<UInt64> = []
  private var others: Set<String> = []
  /// The number that each repeated name has come to.
  private var counts: [String: Int] = [:]

  package init(reserved: Set<String> = []) {
    for slug in reserved { _ = isNew(slug, isASCII: false) }
  }

  /// The slug of a heading; a repeated one gets `-1`, `-2` and so on.
  package mutating func next(for title: String) -> String {
    let ascii = Slugs.asciiSlug(of: title)
    let base = ascii ?? Slugs.slug(of: title)
    if isNew(base, isASCII: ascii != nil) { return base }
    var count = counts[base, default: 0]
    var slug: String
    repeat {
      count += 1
      slug = "\(base)-\(count)"
    } while !isNew(slug, isASCII: ascii != nil)
    counts[base] = count
    return slug
  }

  /// Takes a slug, unless there is one that reads the same.
  private mutating func isNew(_ slug: String, isASCII: Bool) -> Bool {
    // Those of other titles can come to ASCII, too.
    isASCII || slug.utf8.allSatisfy { $0 < 0x80 }
      ? ascii.insert(FNV.hash(of: slug)).inserted : others.insert(slug).inserted
  }

  private static func slug(of title: String) -> String {
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
    var title = title
    return title.withUTF8 { title in
      guard title.reduce(0, |) < 0x80 else { return nil }
      let slug = String(unsafeUninitializedCapacity: title.count) { slug in
        var count = 0
        for byte in title {
          let letter = slugBytes[Int(byte)]
          slug[count] = letter
          count += letter == 0 ? 0 : 1
        }
        return count
      }
      return slug.isEmpty ? "section" : slug
    }
  }

  /// What each ASCII byte becomes; 0 for nothing.
  private static let slugBytes: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      byte
    case UInt8(ascii: " "): UInt8(ascii: "-")
    default: 0
    }
  }
}
