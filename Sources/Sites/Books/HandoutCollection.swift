package import Courses
internal import Diagnostics
internal import MarkdownText

/// The toolkit outside of packages: handouts, the participants' workbook, the facilitator guide.
package struct HandoutCollection: Sendable {
  package let course: Course
  /// Handouts as web pages, and a page that lists all.
  package let pages: [SiteFile]
  /// Handouts and the workbook, to be made by other programs.
  package let printables: [PrintableDocument]
  /// What is for those who lead a group alone.
  package let guide: PrintableDocument
  /// The files of the course that the pages show.
  package let assets: [SiteFile]

  /// The collection of a checked course, in which no page of the course is at hand.
  package init(_ course: Course, without: Set<HandoutFormat>, clock: AgendaClock) {
    let course = course.leavingOut(without)
    let references = References(course).beside.unmarked
    self.course = course
    let handouts = course.handouts.filter { $0.reference.wanted.contains(.html) }.map {
      HandoutDocument(handout: $0, course: course, references: references).file()
    }
    let workbook = Workbook(course: course, references: references)
    printables =
      course.handouts.filter { $0.reference.wanted != [.html] }.map {
        PrintableDocument($0, course, references)
      }
      + (course.handouts.isEmpty
        ? []
        : [
          PrintableDocument(workbook.book(), workbook.links, course, references, without: without)
        ])
    let guide = FacilitatorGuide(course: course, references: references, clock: clock)
    self.guide = PrintableDocument(guide.book(), guide.links, course, references, without: without)
    pages = handouts
    let shown = handouts.compactMap { file -> String? in
      if case .text(let text) = file.content { text } else { nil }
    }
    assets = references.assets.filter { asset in
      shown.contains { $0.contains("../\(asset.name)") }
    }
  }
}
