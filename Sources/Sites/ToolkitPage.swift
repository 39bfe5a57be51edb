internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The page of all handouts, by the stages they are for.
struct ToolkitPage {
  let course: Course
  let references: References

  /// From how many handouts on they can be filtered.
  private static let many = 4

  private var isLarge: Bool { course.handouts.count >= Self.many }

  /// What it needs of the player besides what all pages do.
  var extras: [PlayerExtra] {
    guard course.definition.toolkit != nil else { return [] }
    return (course.definition.resources.isEmpty ? [] : [.resources])
      + (course.handouts.isEmpty ? [] : [.toolkit])
  }

  /// The page, if the course has handouts or tells who can help.
  func render() -> [RenderedPage] {
    let resources = course.definition.resources
    guard let toolkit = course.definition.toolkit, !course.handouts.isEmpty || !resources.isEmpty
    else { return [] }
    let uses = uses
    var unsearched = isLarge ? Set(course.handouts.map(\.id.value)) : []
    // Without a handout, empty stages would hide who can help.
    let shown = course.handouts.isEmpty ? [] : toolkit.stages
    let stages = shown.map { stage -> String in
      let id = stage.id.value
      let cards = course.handouts.filter { $0.reference.stages.map(\.value).contains(id) }
        .map { handout in
          let card = HandoutCard(handout: handout, course: course, references: references)
          // Once a handout, however many stages it is for.
          let isSearched = unsearched.remove(handout.id.value) != nil
          let search = HandoutSearch(handout: handout, variables: references.variables)
          return "<li\(data(of: handout))\(isSearched ? search.attribute : "")>\n"
            + "\(card.html(title: "h3", uses: uses[handout.id.value] ?? ""))</li>\n"
        }
      let summary = stage.summary.map {
        "<p class=\"stage-summary\">\(references.shown($0.value))</p>\n"
      }
      return """
        <section class="stage" data-stage="\(id)" aria-labelledby="toolkit--stage-\(id)">
        <h2 id="toolkit--stage-\(id)">\
        \(references.shown(stage.title.value))</h2>
        \(summary ?? "")<ul class="handouts">
        \(cards.joined())</ul>
        </section>

        """
    }
    let title = toolkit.title.map { references.shown($0.value) }
    let heading = title.map { ">\($0)" } ?? " data-text=\"toolkit.title\">"
    return [
      RenderedPage(
        html: """
          <article class="page special" data-special="toolkit" aria-labelledby="toolkit--title" \
          hidden>
          <h1 id="toolkit--title" tabindex="-1"\(heading)</h1>
          \(ownWay)\(isLarge ? ToolkitFilter(course: course, references: references).html : "")\
          \(stages.joined())\(ResourceTable(resources: resources, references: references).section)\
          </article>

          """)
    ]
  }

  /// The way to the learner's own values, where they can be said in this document.
  private var ownWay: String {
    course.definition.offeredVariables.isEmpty || references.scope != nil
      ? ""
      : "<p class=\"own-way\"><a href=\"#/make-it-yours\" data-text=\"own.way\"></a></p>\n"
  }

  /// What the filter and the dialog of the handout look at.
  private func data(of handout: Handout) -> String {
    let objectives = handout.reference.objectives.map(\.value).joined(separator: " ")
    let formats = handout.reference.wanted.map(\.rawValue).joined(separator: " ")
    return " data-tool=\"\(handout.id.value)\" data-objective=\"\(objectives)\""
      + " data-format=\"\(formats)\""
  }

  /// The pages that use each handout, in words and links, by its id.
  private var uses: [String: String] {
    course.pagesByHandout().mapValues { pages in
      let items = pages.map { page in
        let reference = references.reference(to: page.path, from: "")
        let title = references.shown(page.title.value)
        return reference.url.map { "<li><a href=\"\($0)\">\(title)</a></li>" }
          ?? "<li>\(title)\(reference.cue)</li>"
      }
      return "<div class=\"used-on\"><span data-text=\"tools.filter.used\"></span> "
        + "<ul>\(items.joined(separator: " "))</ul></div>\n"
    }
  }
}

/// What a handout is and how it is opened.
struct HandoutCard {
  let handout: Handout
  let course: Course
  let references: References

  /// The card; `uses` is what it says of the pages that use the handout.
  func html(title tag: String, uses: String = "") -> String {
    let id = handout.id.value
    let wanted = Set(handout.reference.stages.map(\.value))
    let stages = (course.definition.toolkit?.stages ?? []).filter { wanted.contains($0.id.value) }
      .map { "<span class=\"stage-tag\">\(references.shown($0.title.value))</span>" }
    let summary = handout.summary.map {
      "<p class=\"handout-summary\">\(references.shown($0.value))</p>\n"
    }
    let formats = handout.reference.wanted
    let opener = formats.contains(.html) ? " data-open-handout=\"\(id)\"" : " download"
    let first = formats.first ?? .html
    let documents = formats.filter { $0 != .html }.map { format in
      "<a class=\"stage-tag\" href=\"toolkit/\(id).\(format.rawValue)\" download target=\"_blank\" rel=\"noopener\""
        + " data-label=\"handout.as.\(format.rawValue)\">\(Drawing.html("save"))\(format == .pdf ? "PDF" : "Word")</a>"
    }
    return """
      <div class="handout-card" data-handout="\(id)">
      <\(tag) class="handout-title">\(Drawing.html("paper"))<a href="toolkit/\(id).\(first.rawValue)" target="_blank" rel="noopener"\
      \(opener)>\(references.shown(handout.title.value))</a></\(tag)>
      \(tags(stages))\(tags(documents))\
      \(summary ?? "")\(uses)</div>

      """
  }

  private func tags(_ tags: [String]) -> String {
    tags.isEmpty ? "" : "<p class=\"handout-stages\">\(tags.joined(separator: " "))</p>\n"
  }
}
