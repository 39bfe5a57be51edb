internal import Courses
internal import Diagnostics
internal import LearnerState
internal import Packages
internal import Preview
internal import Releases
internal import Sites
internal import Standards

/// The learners of a release, each with the package that they come back to.
struct LearnerReplays {
  /// One learner and one package.
  struct Item {
    let name: String
    let target: String
    let forecast: LearnerForecast
    /// The characters of state that the LMS keeps.
    let limit: Int
  }

  let all: [Item]
  private let gravest: ChangeClass?
  private let content: PreviewContent

  /// Pairs learners with packages of the targets, or of all SCORM targets of the course.
  init(
    _ comparison: Comparison, _ checked: CheckedCourse, _ folder: CourseFolder, targets: [String]
  ) {
    let forecasts = LearnerForecast.all(comparison)
    let course = checked.course
    let names = targets.isEmpty ? course.definition.targets.map(\.value.name) : targets
    let standards = Standards.all.filter { names.contains($0.name) && $0.control != nil }
    gravest = comparison.changes.map(\.kind.changeClass).max()
    all = standards.flatMap { standard in
      let packaging = course.packaging(for: standard.name).rawValue
      return forecasts.filter { $0.learner.packaging == packaging }.map { forecast in
        let sco = packaging == "single" ? "" : " \(forecast.learner.item)"
        return Item(
          name: "\(standard.name) \(packaging)\(sco) \(forecast.learner.name)",
          target: standard.name, forecast: forecast,
          limit: standard.connection.stateLimit ?? .max)
      }
    }
    content = PreviewContent(
      title: course.definition.title.value,
      targets: standards.map { standard in
        let site = SiteRenderer.render(checked, course.packaging(for: standard.name))
        return PreviewContent.Target(
          name: standard.name,
          contents: standard.package(site, control: standard.control, source: folder.place))
      })
  }

  /// Opens every package, and says what is otherwise than predicted or promised.
  func run(in browser: String) throws -> [(item: Item, problems: [String])] {
    let sessions = all.map { item in
      ReplaySession(
        name: item.name, target: item.target, item: item.forecast.learner.item,
        data: LearnerRecord(item.forecast.learner.state, item.forecast.prediction, item.target).data
      )
    }
    let line = ProgressLine(.init())
    defer { line?.clear() }
    let results: [ReplayResult]
    do throws(ReplayFailure) {
      line?.begin("opening \(sessions.count) packages")
      results = try Replay.run(
        sessions, in: content, browser: browser, files: EmbeddedReplay.files
      ) { line?.begin("opened \($0) of \(sessions.count) packages") }
    } catch {
      throw CommandFailure("cannot replay: \(error)")
    }
    return zip(all, results).map { item, result in (item, problems(item, result)) }
  }

  private func problems(_ item: Item, _ result: ReplayResult) -> [String] {
    let prediction = item.forecast.prediction
    var problems = result.troubles + item.forecast.brokenPromises(of: gravest)
    func compare(_ what: String, _ found: String, _ wanted: String) {
      if found != wanted { problems.append("\(what) is '\(found)', and '\(wanted)' was predicted") }
    }
    compare("the page", result.place, prediction.after.place ?? "about")
    let pages = prediction.pagesVisited
    compare("seen", result.visited.joined(separator: " "), pages.joined(separator: " "))
    for (name, wanted) in LearnerRecord.predicted(prediction, item.target, limit: item.limit) {
      let found = result.data[name] ?? ""
      if name == "cmi.suspend_data", prediction.agrees(with: found, limit: item.limit) { continue }
      compare(name, found, wanted)
    }
    return problems
  }
}

/// What an LMS holds of a learner, in the words of a standard.
struct LearnerRecord {
  let data: [String: String]

  /// The record that a learner left behind who stopped in the earlier release.
  init(_ state: String, _ prediction: Prediction, _ target: String) {
    guard !state.isEmpty else {
      data = [:]
      return
    }
    let place = prediction.before.place ?? ""
    if target == "scorm12" {
      let report = SCORM12Report(prediction.outcomeBefore)
      var data = [
        "cmi.suspend_data": state, "cmi.core.lesson_location": place,
        "cmi.core.lesson_status": report.lessonStatus.rawValue, "cmi.core.exit": "suspend",
      ]
      if let score = report.rawScore {
        data["cmi.core.score.raw"] = Self.decimal(score, 100)
        data["cmi.core.score.min"] = "0"
        data["cmi.core.score.max"] = "100"
      }
      self.data = data
    } else {
      let report = SCORM2004Report(prediction.outcomeBefore)
      var data = [
        "cmi.suspend_data": state, "cmi.location": place, "cmi.exit": "suspend",
        "cmi.completion_status": report.completion.rawValue,
        "cmi.success_status": report.success.rawValue,
      ]
      if let score = report.scaled { data["cmi.score.scaled"] = Self.decimal(score, 10_000) }
      self.data = data
    }
  }

  /// What the LMS holds after the later release was opened and left.
  static func predicted(_ prediction: Prediction, _ target: String, limit: Int)
    -> [(name: String, value: String)]
  {
    let place = prediction.after.place ?? ""
    let text = prediction.text(limit: limit)
    if target == "scorm12" {
      let report = SCORM12Report(prediction.outcomeAfter)
      return [
        ("cmi.suspend_data", text), ("cmi.core.lesson_location", place),
        ("cmi.core.lesson_status", report.lessonStatus.rawValue),
      ] + (report.rawScore.map { [("cmi.core.score.raw", decimal($0, 100))] } ?? [])
    }
    let report = SCORM2004Report(prediction.outcomeAfter)
    return [
      ("cmi.suspend_data", text), ("cmi.location", place),
      ("cmi.completion_status", report.completion.rawValue),
      ("cmi.success_status", report.success.rawValue),
      ("cmi.progress_measure", decimal(report.progress, 10_000)),
    ] + (report.scaled.map { [("cmi.score.scaled", decimal($0, 10_000))] } ?? [])
  }

  /// A number of parts as decimal digits, without noughts that say nothing.
  private static func decimal(_ number: Int, _ unit: Int) -> String {
    let (whole, rest) = number.quotientAndRemainder(dividingBy: unit)
    let digits = String(String(unit + rest).dropFirst())
    let fraction = String(digits.reversed().drop { $0 == "0" }.reversed())
    return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
  }
}
