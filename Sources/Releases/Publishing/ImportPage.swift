internal import MarkdownText

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
      body: opening + decision + packages + guides + rest)
  }

  private var opening: String {
    guard let report else {
      return "<p class=\"lead\">This is the first release: there is nobody half-way.</p>\n"
    }
    let costs = report.costs.map { "<li class=\"grave\">\(escaped($0)).</li>\n" }.joined()
    return
      "<p class=\"lead\">It follows \(escaped(report.oldVersion)): \(escaped(report.summary)).</p>\n"
      + (costs.isEmpty ? "" : "<ul>\n\(costs)</ul>\n")
  }

  private var decision: String {
    guard let report, !report.outlooks.isEmpty else { return "" }
    return "<h2>Replace the old package, or make a new activity?</h2>\n"
      + "<p>It depends on what your LMS does with learners who have begun. Find yours below; where you do not"
      + " know, try it with a test learner who is half-way. Nothing that could be cited was found of"
      + " \(escaped(LMSBehaviour.unknown.joined(separator: ", "))).</p>\n"
      + report.outlooks.map(OutlookMarkup.html).joined()
  }

  private var packages: String {
    "<h2>The packages</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">File</th>"
      + "<th scope=\"col\">For</th><th scope=\"col\">Bytes</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n"
      + side.record.packages.map { package in
        let edition = package.edition.map { ", edition \($0)" } ?? ""
        return "<tr><th scope=\"row\">\(escaped(package.file))</th>"
          + "<td>\(escaped(package.target)), \(escaped(package.packaging))\(escaped(edition))</td>"
          + "<td>\(package.size)</td><td><code>\(package.sha256)</code></td></tr>\n"
      }.joined()
      + "</tbody></table></div>\n<p>Compare with <code>sha256sum FILE</code>. Upload zip files as they are;"
      + " do not unpack them. A folder's hash is of the list of its files' hashes and names, sorted by"
      + " name, as <code>sha256sum</code> prints it.</p>\n"
  }

  private var guides: String {
    "<h2>Settings, an LMS at a time</h2>\n<p>From public documentation and code; no package was tried in a"
      + " system of yours.</p>\n"
      + ImportGuide.all.map { guide in
        let steps = guide.steps.map { "<li>\(escaped($0))</li>\n" }.joined()
        let settings = guide.settings.map {
          "<dt>\(escaped($0.setting))</dt><dd>\(escaped($0.choose))</dd>\n"
        }.joined()
        return
          "<div class=\"card\"><h3>\(escaped(guide.lms))</h3>\n<p>Take \(escaped(guide.take)).</p>\n"
          + "<ul>\n\(steps)</ul>\n" + (settings.isEmpty ? "" : "<dl>\n\(settings)</dl>\n")
          + "<p>\(escaped(guide.release))</p></div>\n"
      }.joined()
  }

  private var rest: String {
    let program = side.record.program
    return "<footer><p>Made from the source \(side.record.course.source) by"
      + " \(escaped(program.toolchain)). <code>coursewright verify PACKAGE</code> proves it.</p></footer>\n"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}
