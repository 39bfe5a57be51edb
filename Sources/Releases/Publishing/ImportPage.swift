internal import MarkdownText
internal import Sites

/// The page for administrators that lies beside the packages of a release.
package struct ImportPage {
  private let side: Comparison.Side
  private let report: ReleaseReport?

  /// Describes a release; `report` is what changed since the one before, nil for the first.
  package init(_ side: Comparison.Side, _ report: ReleaseReport?) {
    self.side = side
    self.report = report
  }

  /// The name of its file.
  package var file: String { "\(side.course.id)-\(side.course.version)-IMPORT.html" }

  package var text: String {
    HTMLDocument.text(
      language: "en", title: "\(side.course.title) \(side.course.version): how to import it",
      over: side.course.title, heading: "Release \(side.course.version): how to import it",
      body: opening + packages + guides + elsewhere + changes + rest)
  }

  private var opening: String {
    guard let report else {
      return "<p class=\"lead\">This is the first release: there is nobody half-way.</p>\n"
    }
    let costs = report.costs.map { "<li class=\"grave\">\(escaped($0)).</li>\n" }.joined()
    return
      "<p class=\"lead\">It follows \(escaped(report.oldVersion)): \(escaped(report.summary)).</p>\n"
      + (costs.isEmpty ? "" : "<ul>\n\(costs)</ul>\n")
      + "<p>Whether to replace the old package or to make a new activity depends on what your LMS does"
      + " with learners who have begun. Find yours below.</p>\n"
  }

  private var packages: String {
    "<h2>The packages</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Packages\"><table class=\"packages\">\n<thead><tr><th scope=\"col\">File</th>"
      + "<th scope=\"col\">For</th><th scope=\"col\">Bytes</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n"
      + side.record.packages.map { package in
        let edition = package.edition.map { ", edition \($0)" } ?? ""
        return "<tr><th scope=\"row\">\(escaped(package.file))</th>"
          + "<td>\(escaped(package.target)), \(escaped(package.packaging))\(escaped(edition))</td>"
          + "<td class=\"number\">\(package.size)</td><td><code>\(package.sha256)</code></td></tr>\n"
      }.joined()
      + "</tbody></table></div>\n<p>Compare with <code>sha256sum FILE</code>. Upload zip files as they are;"
      + " do not unpack them. A folder's hash is of the list of its files' hashes and names, sorted by"
      + " name, as <code>sha256sum</code> prints it. What each was made from stands beside it in"
      + " <code>.intoto.json</code>.</p>\n"
  }

  private var guides: String {
    "<h2>What to do, an LMS at a time</h2>\n<p>From public documentation and code; nothing was tried in a"
      + " system of yours.</p>\n" + ImportGuide.all.map(card).joined()
  }

  private func card(_ guide: ImportGuide) -> String {
    let made = side.course.targets.filter { $0.name != "web" }
    let targets = guide.targets.compactMap { name in made.first { $0.name == name } }
    guard
      let target = targets.first(where: { guide.isForModules || $0.packaging == "single" })
        ?? targets.first
    else { return "" }
    let isModules = target.packaging == "per-module"
    let settings = guide.settings(isModules, !side.course.assessments.isEmpty).map {
      "<dt>\(escaped($0.setting))</dt><dd>\(escaped($0.choose))</dd>\n"
    }.joined()
    let caution =
      isModules && !guide.isForModules
      ? " It has a SCO for each module, which \(guide.lms) does not show as they are meant: a single"
        + " package would be better." : ""
    return "<div class=\"card\"><h3>\(escaped(guide.lms))</h3>\n" + decision(guide, target)
      + "<p>Take \(escaped(target.name)), \(escaped(target.packaging)).\(escaped(caution))"
      + " \(escaped(guide.note))</p>\n"
      + (settings.isEmpty
        ? "" : "<details><summary>Settings</summary><dl>\n\(settings)</dl></details>\n")
      + "</div>\n"
  }

  /// What to do with this release in an LMS, and what its learners meet.
  private func decision(_ guide: ImportGuide, _ target: ReleasedCourse.Target) -> String {
    guard let report, !report.outlooks.isEmpty else { return "<p>\(escaped(guide.add))</p>\n" }
    guard let behaviour = guide.behaviour,
      let outlook = report.outlooks.first(where: {
        $0.behaviour == behaviour && $0.targets.contains(target.name)
      })
    else {
      return
        "<p><span class=\"advice\">New activity.</span> Nothing that could be cited says what becomes"
        + " of records when a package is replaced: add the release beside the old one, and let those who"
        + " began finish there. \(escaped(guide.add))</p>\n"
    }
    let instead = guide.replace.map { " To replace the old package all the same: \($0)" } ?? ""
    let steps =
      outlook.advice == .newActivity ? guide.add + instead : guide.replace ?? guide.add
    let learners = [
      ("Not started", outlook.notStarted), ("In progress", outlook.inProgress),
      ("Completed", outlook.completed),
    ].map { "<dt>\($0)</dt><dd>\(escaped($1))</dd>" }.joined()
    return "<p><span class=\"advice\">\(escaped(outlook.advice.rawValue.sentence)).</span>"
      + " \(escaped(outlook.reason)) \(escaped(steps))</p>\n<dl>\(learners)</dl>\n"
  }

  /// Of systems that none of the cards is about.
  private var elsewhere: String {
    guard let report, !report.outlooks.isEmpty else { return "" }
    return
      "<h2>Another LMS</h2>\n<p>Try it with a test learner who is half-way, and see which of these it"
      + " does.</p>\n"
      + report.outlooks.map { OutlookMarkup.html($0, withExamples: false) }.joined()
  }

  private var changes: String {
    guard let report, !report.changes.isEmpty else { return "" }
    return "<h2>What changed</h2>\n"
      + report.byClass.map { group in
        "<h3>\(escaped(group.changeClass.meaningInWords.sentence))</h3>\n<ul>\n"
          + group.changes.map { change in
            let reason = report.reason(for: change).map { " Reason: \(escaped($0))" } ?? ""
            return "<li>\(escaped(change.message.sentence)).\(reason)</li>\n"
          }.joined() + "</ul>\n"
      }.joined()
  }

  private var rest: String {
    let program = side.record.program
    return "<footer><p>Made from the source <code>\(side.record.course.source)</code> by"
      + " \(escaped(PackageGenerator.line(program.toolchain, with: program.documents ?? []))). <code>coursewright verify PACKAGE</code> proves it.</p></footer>\n"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}
