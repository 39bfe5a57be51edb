import Foundation
import Testing

@Suite("commands that edit")
struct EditingCommandTests {
  @Test("what --fix prints is what it does, and git can apply it")
  func fix() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "c"], in: folder.url).status == 0)
    try folder.write("c/modules/start/welcome.md", "# Hi\n\n#### Deep\n\nText.")
    let plan = try Program.run(["check", "c", "--fix", "--dry-run"], in: folder.url)
    #expect(plan.status == 1)
    #expect(plan.output.hasPrefix("--- a/c/modules/start/welcome.md\n+++ b/c/"))
    #expect(
      try folder.data("c/modules/start/welcome.md") == Data("# Hi\n\n#### Deep\n\nText.".utf8))
    let fixed = try Program.run(["check", "c", "--fix", "--format", "json"], in: folder.url)
    #expect(fixed.errors.hasPrefix("--- a/c/modules/start/welcome.md\n"))
    #expect(fixed.output.hasPrefix("{\n  \"version\": 1"))
    #expect(
      try folder.data("c/modules/start/welcome.md")
        == Data("---\nid: welcome\n---\n# Hi\n\n## Deep\n\nText.".utf8))
    #expect(try !folder.names().contains { $0.contains("partial") })
    #expect(try Program.run(["check", "c", "--dry-run"], in: folder.url).status == 64)
  }

  @Test("new prints the files it wrote, and the course has no errors")
  func new() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "c"], in: folder.url).status == 0)
    let page = try Program.run(["new", "page", "visit", "--course", "c"], in: folder.url)
    #expect(page.output == "c/modules/start/visit.md\nc/course.yaml\n")
    let again = try Program.run(["new", "page", "visit", "--course", "c"], in: folder.url)
    #expect(again.status == 2)
    #expect(again.errors == "coursewright: there is a page 'visit' already\n")
    let wrong = try Program.run(
      ["new", "page", "x", "--stage", "y", "--course", "c"], in: folder.url)
    #expect(wrong.status == 64)
    #expect(try Program.run(["check", "c", "--fail-on", "warning"], in: folder.url).status == 0)
  }

  @Test("levels come from coursewright.yaml, and options go before them")
  func levels() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "c"], in: folder.url).status == 0)
    try folder.write("c/media/unused.svg", "<svg viewBox='0 0 1 1'/>")
    let note = try Program.run(["check", "c"], in: folder.url)
    #expect(note.status == 0)
    #expect(note.output.contains("note: nothing uses 'media/unused.svg' [media/unused-file]"))
    try folder.write(
      "c/coursewright.yaml", "rules: {media/unused-file: warning}\nfail-on: warning\n")
    #expect(try Program.run(["check", "c"], in: folder.url).status == 1)
    #expect(try Program.run(["build", "c"], in: folder.url).status == 1)
    let off = try Program.run(["check", "c", "--rule", "media/unused-file=off"], in: folder.url)
    #expect(off.status == 0)
    #expect(off.errors.contains("no findings and 1 switched off"))
    try folder.write(
      "c/coursewright.yaml", "rules: {media/unused-fil: off, text/empty-link: note}\n")
    let wrong = try Program.run(["check", "c"], in: folder.url)
    #expect(wrong.output.contains("did you mean 'media/unused-file'?"))
    #expect(wrong.output.contains("'text/empty-link' is an error and stays one"))
  }
}
