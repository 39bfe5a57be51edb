internal import Courses
internal import Diagnostics
internal import LearnerState
internal import MarkdownText

/// A list of boxes to tick; the player keeps them.
struct ChecklistMarkup {
  let checklist: Checklist
  let page: String
  let references: References
  let course: Course

  func html() -> String {
    let instance = "\(page)--checklist-\(checklist.id.value)"
    let renderer = references.renderer(
      of: checklist.id.location.file, id: instance, page: page, course: course)
    let items = checklist.items.map { item in
      """
      <li class="choice"><label><input type="checkbox" value="\(checklist.tick(item).id)">\
      <span class="choice-text">\(renderer.html(item.text))</span></label></li>

      """
    }
    let title = checklist.title.map {
      "<p class=\"checklist-title\" id=\"\(instance)--title\">\(references.shown($0.value))</p>\n"
    }
    let label =
      title == nil ? "data-label=\"checklist.title\"" : "aria-labelledby=\"\(instance)--title\""
    return """
      <div class="checklist" data-checklist="\(checklist.id.value)" role="group" \(label)>
      \(title ?? "")<ul class="choices" role="list">
      \(items.joined())</ul>
      </div>

      """
  }
}
