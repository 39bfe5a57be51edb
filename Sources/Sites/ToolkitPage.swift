internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The page of all handouts, by the stages they are for.
struct ToolkitPage {
  let course: Course
  let references: References

  /// What the page needs of the player besides what all do.
  var extras: [PlayerExtra] {
    course.definition.toolkit == nil || course.definition.resources.isEmpty ? [] : [.resources]
  }

  /// The page, if the course has handouts or tells who can help.
  func render() -> [RenderedPage] {
    let resources = course.definition.resources
    guard let toolkit = course.definition.toolkit, !course.handouts.isEmpty || !resources.isEmpty
    else { return [] }
    // Without a handout, empty stages would hide who can help.
    let shown = course.handouts.isEmpty ? [] : toolkit.stages
    let stages = shown.map { stage -> String in
      let id = stage.id.value
      let cards = course.handouts.filter { $0.reference.stages.map(\.value).contains(id) }
        .map {
          "<li>\n\(HandoutCard(handout: $0, course: course, references: references).html(title: "h3"))</li>\n"
        }
      let summary = stage.summary.map {
        "<p class=\"stage-summary\">\(references.escaped($0.value))</p>\n"
      }
      return """
        <section class="stage" data-stage="\(id)" aria-labelledby="toolkit--stage-\(id)">
        <h2 id="toolkit--stage-\(id)">\
        \(references.escaped(stage.title.value))</h2>
        \(summary ?? "")<ul class="handouts">
        \(cards.joined())</ul>
        </section>

        """
    }
    let title = toolkit.title.map { references.escaped($0.value) }
    let heading = title.map { ">\($0)" } ?? " data-text=\"toolkit.title\">"
    return [
      RenderedPage(
        html: """
          <article class="page special" data-special="toolkit" aria-labelledby="toolkit--title" \
          hidden>
          <h1 id="toolkit--title" tabindex="-1"\(heading)</h1>
          \(stages.joined())\(ResourceTable(resources: resources, references: references).section)</article>

          """)
    ]
  }
}

/// What a handout is and how it is opened.
struct HandoutCard {
  let handout: Handout
  let course: Course
  let references: References

  func html(title tag: String) -> String {
    let id = handout.id.value
    let wanted = Set(handout.reference.stages.map(\.value))
    let stages = (course.definition.toolkit?.stages ?? []).filter { wanted.contains($0.id.value) }
      .map { "<span class=\"stage-tag\">\(references.escaped($0.title.value))</span>" }
    let summary = handout.summary.map {
      "<p class=\"handout-summary\">\(references.escaped($0.value))</p>\n"
    }
    let formats = handout.reference.wanted
    let opener = formats.contains(.html) ? " data-open-handout=\"\(id)\"" : " download"
    let first = formats.first ?? .html
    let others = formats.filter { $0 != .html }.map { format in
      "<a class=\"stage-tag\" href=\"toolkit/\(id).\(format.rawValue)\" download target=\"_blank\" rel=\"noopener\""
        + " data-label=\"handout.as.\(format.rawValue)\">\(format == .pdf ? "PDF" : "Word")</a>"
    }
    return """
      <div class="handout-card" data-handout="\(id)">
      <\(tag) class="handout-title">\(Drawing.html("paper"))<a href="toolkit/\(id).\(first.rawValue)" target="_blank" rel="noopener"\
      \(opener)>\(references.escaped(handout.title.value))</a></\(tag)>
      <p class="handout-stages">\((stages + others).joined(separator: " "))</p>
      \(summary ?? "")</div>

      """
  }
}
