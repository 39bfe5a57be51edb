internal import Diagnostics
internal import MarkdownText

extension Course {
  /// The pages that link to a handout or show its card, by the handout's id.
  ///
  /// Each in the order of the course. With `notes`, what only facilitators read counts, too.
  package func pagesByHandout(withNotes notes: Bool = false) -> [String: [Page]] {
    let index = links ?? LinkIndex(self)
    let variables = definition.variableText
    let texts = Dictionary(grouping: texts.filter { notes || $0.isForLearners }, by: \.file)
    var pagesByHandout: [String: [Page]] = [:]
    for page in pages {
      let shown = page.activities.compactMap { block in
        if case .handout(let id) = block { id.value } else { nil }
      }
      let linked = (texts[page.path] ?? []).flatMap(\.links).compactMap { link in
        if case .handout(let id, _) = LinkTarget.resolve(
          variables(link.value), from: page.path, in: index)
        {
          id
        } else {
          nil
        }
      }
      for id in Set(shown + linked) { pagesByHandout[id, default: []].append(page) }
    }
    return pagesByHandout
  }
}
