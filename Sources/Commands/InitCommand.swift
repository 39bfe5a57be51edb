internal import ArgumentParser
internal import Courses
internal import Glibc
internal import Packages
internal import Sites

/// `init`: a course to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a small complete course to start from.",
    discussion: """
      The course shows every kind of block but recordings, and builds at once.

      Example:
        coursewright init MyCourse
        coursewright build MyCourse
      """)

  @Argument(
    help: ArgumentHelp("The folder to make; it may exist if it is empty.", valueName: "dir"))
  var folder: String

  func run() throws {
    guard !folder.isEmpty else { throw ValidationError("name a folder") }
    let name = CourseTemplate.title(fromFolder: folder)
    let files = CourseTemplate.files(title: name, id: CourseTemplate.id(from: name))
    try NewFolder(folder).write(files)
    try Console.write("\(folder)\n")
    Console.say("a course of \(files.count) files; build it with: coursewright build \(folder)\n")
  }
}

/// Makes a folder with files, whole or not at all.
struct NewFolder {
  let path: String

  init(_ path: String) { self.path = path }

  /// Writes the files beside their place and moves them there at last.
  func write(_ files: [(name: String, text: String)]) throws(CommandFailure) {
    let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try Folders.make(place)
    guard try isEmpty(place) else {
      throw CommandFailure("\(place) exists and is not an empty folder; name another", path: place)
    }
    // Inside the folder itself, which may be the one the user stands in.
    let partial = "\(place)/.new.coursewright-partial"
    defer { PartialFiles.removeLeavings(in: place) }
    for file in files { try write(file, below: partial) }
    for name in Set(files.map { String($0.name.prefix { $0 != "/" }) }).sorted() {
      guard rename("\(partial)/\(name)", "\(place)/\(name)") == 0 else {
        throw CommandFailure("write", path: "\(place)/\(name)", errno: errno)
      }
    }
  }

  private func isEmpty(_ folder: String) throws(CommandFailure) -> Bool {
    guard let stream = opendir(folder) else {
      throw CommandFailure("read the folder", path: folder, errno: errno)
    }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil { count += 1 }
    return count <= 2
  }

  private func write(_ file: (name: String, text: String), below folder: String)
    throws(CommandFailure)
  {
    let path = "\(folder)/\(file.name)"
    if let slash = path.lastIndex(of: "/") { try Folders.make(String(path[..<slash])) }
    guard let stream = fopen(path, "wx") else {
      throw CommandFailure("write", path: path, errno: errno)
    }
    let bytes = Array(file.text.utf8)
    let isWritten = fwrite(bytes, 1, bytes.count, stream) == bytes.count
    let code = errno
    guard fclose(stream) == 0, isWritten else {
      throw CommandFailure("write", path: path, errno: isWritten ? errno : code)
    }
  }
}
