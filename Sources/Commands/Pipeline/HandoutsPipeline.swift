internal import Courses
internal import Diagnostics
internal import Packages
internal import Sites
internal import Standards

/// Writes a course's toolkit outside of packages: a folder and an archive for participants, and the
/// guide for those who lead them.
struct HandoutsPipeline {
  let output: String
  let jobs: Int
  /// Seconds since 1970, for the entries of archives.
  let timestamp: Int64
  let without: Set<HandoutFormat>
  let clock: AgendaClock

  func write(_ course: Course, in folder: CourseFolder) throws -> [WrittenPackage] {
    let collection = HandoutCollection(course, without: without, clock: clock)
    let made = try PrintedHandouts(folder: folder).make(
      collection.printables + [collection.guide]
    ).files
    try Folders.make(output)
    PartialFiles.removeLeavings(in: output)
    let guides = made.filter { $0.name.hasPrefix("\(collection.guide.name).") }
    let shared = made.filter { file in !guides.contains { $0.name == file.name } }
    let files = collection.pages + shared
    let index = CollectionPage(collection, with: files.map(\.name)).file()
    let contents = PackageContents(
      entries: ([index] + files + collection.assets).map {
        PackageEntry($0, source: folder.place)
      })
    let place = "\(output)/\(stem(course))"
    var written: [WrittenPackage] = []
    if !files.isEmpty {
      written.append(try FolderWriter(jobs: jobs).write(contents, to: "\(place)-toolkit"))
      written.append(
        try ZipWriter(jobs: jobs, timestamp: timestamp).write(contents, to: "\(place)-toolkit.zip"))
    }
    for guide in guides {
      guard case .produced(let bytes) = guide.content else { continue }
      written.append(try FileWriter.write(try bytes(), to: "\(place)-\(guide.name)"))
    }
    return written
  }

  private func stem(_ course: Course) -> String {
    let definition = course.definition
    return definition.id.value + (definition.edition.map { "-\($0)" } ?? "")
      + "-\(definition.version)"
  }
}
