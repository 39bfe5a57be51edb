internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The first page: what the course is, for whom, and what it is good for.
struct AboutPage {
  let course: Course
  let references: References

  func render() -> RenderedPage {
    let definition = course.definition
    return RenderedPage(
      html: """
        <article class="page special" data-special="about" aria-labelledby="about--title" hidden>
        <h1 id="about--title" tabindex="-1">\(references.shown(definition.title.value))</h1>
        \(subtitle)\(cover)\(description)\(facts)\(objectives)\(alignments)</article>

        """)
  }

  private var subtitle: String {
    course.definition.subtitle.map {
      "<p class=\"subtitle\">\(references.shown($0.value))</p>\n"
    } ?? ""
  }

  private var cover: String {
    guard let path = (course.definition.cover?.value).flatMap({ SourcePath.resolve($0) }) else {
      return ""
    }
    // The cover decorates; what it shows is said by the title.
    return "<img class=\"cover\" src=\"\(AssetName.name(for: path))\" alt=\"\">\n"
  }

  private var description: String {
    let blocks = course.definition.description
    guard !blocks.isEmpty else { return "" }
    var renderer = references.renderer(
      of: "course.yaml", id: "about", page: "about", course: course)
    return "<div class=\"description\">\n\(renderer.html(blocks))</div>\n"
  }

  private var facts: String {
    let definition = course.definition
    let minutes = definition.duration.flatMap(Forms.minutes)
    let facts: [(String, String?)] = [
      ("duration", minutes.map { "<span data-minutes=\"\($0)\"></span>" }),
      ("audience", definition.audience.map(references.shown)),
      ("provider", definition.provider.map(references.escaped)),
      ("license", definition.license.map(references.escaped)),
      ("version", definition.version),
    ]
    let items = facts.compactMap { name, value in
      value.map { "<div><dt data-text=\"about.\(name)\"></dt><dd>\($0)</dd></div>\n" }
    }
    return "<dl class=\"facts\">\n\(items.joined())</dl>\n"
  }

  private var objectives: String {
    let items = course.definition.objectives.map {
      "<li data-objective=\"\($0.id.value)\">\(references.shown($0.text.value))</li>\n"
    }
    return section("objectives", items)
  }

  private var alignments: String {
    let items = course.definition.alignments.map { alignment in
      let text = "\(alignment.framework) \(alignment.code), \(alignment.title)"
      guard let url = alignment.url else { return "<li>\(references.shown(text))</li>\n" }
      let link = references.reference(to: url, from: "course.yaml")
      return "<li><a href=\"\(HTMLText.escaped(HTMLText.escapedURL(url)))\"\(link.attributes)>"
        + "\(references.shown(text))\(link.cue)</a></li>\n"
    }
    return section("alignments", items)
  }

  private func section(_ name: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    return """
      <section class="\(name)"><h2 data-text="about.\(name)"></h2>
      <ul>
      \(items.joined())</ul></section>

      """
  }
}
