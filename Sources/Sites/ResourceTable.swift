internal import Courses
internal import Diagnostics
internal import MarkdownText

/// Who can help near by, as a table that a narrow screen shows as cards.
struct ResourceTable {
  let resources: [Resource]
  let references: References

  /// The section of the toolkit's page; nothing where there are no resources.
  var section: String {
    guard !resources.isEmpty else { return "" }
    return """
      <section class="resources" aria-labelledby="toolkit--resources">
      <h2 id="toolkit--resources" data-text="resources.title"></h2>
      \(table)</section>

      """
  }

  /// The table alone.
  ///
  /// The roles keep it a table where a style makes cards of its rows.
  var table: String {
    """
    <div class="table">
    <table role="table" aria-labelledby="toolkit--resources">
    <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
    <tbody role="rowgroup">
    \(resources.map(row).joined())</tbody>
    </table>
    </div>

    """
  }

  private var heads: String {
    ["name", "offers", "contact"].map {
      "<th role=\"columnheader\" scope=\"col\" data-text=\"resources.\($0)\"></th>"
    }.joined()
  }

  private func row(_ resource: Resource) -> String {
    let offers = [
      resource.offers.map { "<p>\(escaped($0))</p>" },
      resource.hours.map { line("hours", escaped($0)) },
    ]
    let contact = [
      resource.phone.map(phone), resource.email.map(email), resource.url.map(web),
      resource.address.map { line("address", escaped($0)) },
    ]
    return """
      <tr role="row" class="resource"><th role="rowheader" scope="row">\(escaped(resource.name))</th>\
      <td role="cell">\(offers.compactMap { $0 }.joined())</td>\
      <td role="cell">\(contact.compactMap { $0 }.joined())</td></tr>

      """
  }

  /// A text that may be of another direction than the course.
  private func escaped(_ text: Located<String>) -> String {
    "<bdi>\(references.shown(text.value))</bdi>"
  }

  /// A line with a word on what it is.
  private func line(_ name: String, _ html: String) -> String {
    "<p class=\"resource-\(name)\"><span class=\"resource-label\" data-text=\"resources.\(name)\"></span> "
      + "\(html)</p>"
  }

  /// No new window: the telephone and the mail program are asked, and the course stays.
  private func phone(_ number: Located<String>) -> String {
    let shown = HTMLText.escaped(number.value)
    let address = Forms.dialled(number.value).map { "tel:\(HTMLText.escapedURL($0))" }
    return line(
      "phone",
      address.map { "<a href=\"\($0)\" dir=\"ltr\">\(shown)</a>" } ?? "<bdi>\(shown)</bdi>")
  }

  private func email(_ address: Located<String>) -> String {
    let link = HTMLText.escaped(HTMLText.escapedURL("mailto:\(address.value)"))
    return line("email", "<a href=\"\(link)\" dir=\"ltr\">\(HTMLText.escaped(address.value))</a>")
  }

  private func web(_ url: Located<String>) -> String {
    let address = HTMLText.escaped(HTMLText.escapedURL(url.value))
    var shown = url.value[...]
    for scheme in ["https://", "http://"] where shown.lowercased().hasPrefix(scheme) {
      shown = shown.dropFirst(scheme.count)
    }
    if shown.hasSuffix("/") { shown = shown.dropLast() }
    return line(
      "web",
      "<a href=\"\(address)\" dir=\"ltr\" target=\"_blank\" rel=\"noopener\">\(HTMLText.escaped(String(shown)))"
        + References.cue("link.new", "external") + "</a>")
  }
}
