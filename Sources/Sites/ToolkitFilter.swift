internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The fields that choose from a large toolkit; hidden until there is a script that follows them.
struct ToolkitFilter {
  let course: Course
  let references: References

  var html: String {
    """
    <form class="tools-filter" role="search" data-label="tools.filter.title" hidden>
    <div class="tools-text"><label for="tools--text" data-text="tools.filter.text"></label>
    <input class="field" type="text" role="searchbox" id="tools--text" autocomplete="off"></div>
    \(choice("stage", stages))\(choice("objective", objectives))\(choice("format", formats))\
    <p class="tools-count" role="status"></p>
    </form>
    <div class="tools-none" hidden><p data-text="tools.filter.none"></p>
    <p><button class="button secondary" type="button" data-text="tools.filter.reset"></button></p></div>

    """
  }

  /// A list to choose from, where there is a choice.
  private func choice(_ name: String, _ options: [String]) -> String {
    guard options.count > 1 else { return "" }
    return """
      <div><label for="tools--\(name)" data-text="tools.filter.\(name)"></label>
      <select class="field" id="tools--\(name)" name="\(name)">
      <option value="" data-text="tools.filter.all"></option>
      \(options.joined())</select></div>

      """
  }

  private var stages: [String] {
    let used = Set(course.handouts.flatMap(\.reference.stages).map(\.value))
    return (course.definition.toolkit?.stages ?? []).filter { used.contains($0.id.value) }
      .map { option($0.id.value, references.variables.contentOfPlainText($0.title.value)) }
  }

  private var objectives: [String] {
    let used = Set(course.handouts.flatMap(\.reference.objectives).map(\.value))
    return course.definition.objectives.filter { used.contains($0.id.value) }
      .map { option($0.id.value, references.variables.contentOfPlainText($0.text.value)) }
  }

  private var formats: [String] {
    let used = Set(course.handouts.flatMap(\.reference.wanted))
    return HandoutFormat.allCases.filter(used.contains).map { format in
      let name =
        switch format {
        case .html: "HTML"
        case .pdf: "PDF"
        case .docx: "Word"
        }
      return option(format.rawValue, ">\(name)")
    }
  }

  private func option(_ value: String, _ content: String) -> String {
    "<option value=\"\(value)\"\(content)</option>\n"
  }
}
