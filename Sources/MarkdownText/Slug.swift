/// Names of headings for links, as GitHub derives them, unique in one page.
package struct Slugs {
  private var used: Set<String> = []
  /// The number that each repeated name has come to.
  private var counts: [String: Int] = [:]

  package init(reserved: Set<String> = []) { used = reserved }

  /// The slug of a heading; a repeated one gets `-1`, `-2` and so on.
  package mutating func next(for title: String) -> String {
    let base = Slugs.slug(of: title)
    var count = counts[base, default: 0]
    var slug = count == 0 ? base : "\(base)-\(count)"
    defer { counts[base] = count }
    while !used.insert(slug).inserted {
      count += 1
      slug = "\(base)-\(count)"
    }
    return slug
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
}
