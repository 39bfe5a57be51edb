internal import Diagnostics
internal import MarkdownText

/// Changes texts of a course folder in memory.
struct SourceEditor {
  private let folder: SourceFolder
  private var texts: [String: (old: SourceLines, new: SourceLines)] = [:]

  init(_ folder: SourceFolder) { self.folder = folder }

  /// Changes the lines of a file; one whose lines cannot be counted is left alone.
  mutating func edit(_ path: String, _ change: (inout SourceLines) -> Void) {
    let path = folder.files.stored(path)
    guard var entry = texts[path] ?? opened(path) else { return }
    change(&entry.new)
    texts[path] = entry
  }

  /// The folder with the changes made so far.
  var folderAsEdited: SourceFolder {
    let edited = texts.mapValues { Array($0.new.text.utf8) }
    return SourceFolder(files: folder.files) { [folder] path, limit in
      try edited[path].map { Array($0.prefix(limit)) } ?? folder.bytes(of: path, limit: limit)
    }
  }

  /// The texts that are other than before, by path.
  var changes: [SourceChange] {
    texts.filter { $0.value.old.lines != $0.value.new.lines }.sorted { $0.key < $1.key }
      .map { .write(path: $0.key, old: $0.value.old.text, new: $0.value.new.text) }
  }

  /// Writes another path wherever the course names a file.
  ///
  /// - Returns: false, with nothing changed, where a mention is written in a way that cannot be
  ///   found in the text.
  mutating func mention(_ new: String, insteadOf old: String, in course: Course) -> Bool {
    var copy = self
    for (path, urls) in Self.mentions(of: old, in: course) {
      var isFound = true
      copy.edit(path) { lines in
        for url in urls {
          let target = Self.reference(to: new, from: path)
          let pairs = [
            ("(<\(url)>", "(\(target)"), ("(\(url))", "(\(target))"), ("(\(url) ", "(\(target) "),
            ("]: <\(url)>", "]: \(target)"), ("]: \(url)", "]: \(target)"),
          ]
          // Each is tried, for one file may be named in several ways.
          let found = pairs.filter { lines.replaceEverywhere($0.0, with: $0.1) }
          if found.isEmpty { isFound = false }
        }
      }
      guard isFound else { return false }
    }
    guard copy.mentionInDefinition(new, insteadOf: old, course) else { return false }
    self = copy
    return true
  }

  private mutating func mentionInDefinition(
    _ new: String, insteadOf old: String, _ course: Course
  ) -> Bool {
    let theme = course.definition.theme
    let signature = course.definition.certificate?.signature
    let named = [course.definition.cover, theme.logo, theme.css, theme.font, signature]
      .compactMap { $0 }.filter { SourcePath.resolve($0.value) == old }
    var isFound = true
    edit("course.yaml") { lines in
      for value in named {
        guard lines[value.location.line].contains(value.value) else {
          isFound = false
          continue
        }
        lines[value.location.line].replace(value.value, with: new)
      }
    }
    return isFound
  }

  /// The ways in which each text of the course names a file.
  private static func mentions(of file: String, in course: Course) -> [String: Set<String>] {
    var mentions: [String: Set<String>] = [:]
    for text in course.texts {
      let path = text.file
      for url in (text.pictures + text.links).map(\.value) {
        let target = String(url.prefix { $0 != "#" })
        guard !LinkTarget.isRemote(url),
          SourcePath.resolve(LinkTarget.decoded(target), in: SourcePath.folder(of: path)) == file
        else { continue }
        mentions[path, default: []].insert(url)
      }
    }
    return mentions
  }

  /// A path as seen from another file's folder.
  static func reference(to target: String, from file: String) -> String {
    var here = SourcePath.folder(of: file).split(separator: "/")[...]
    var there = target.split(separator: "/")[...]
    while let first = here.first, there.count > 1, there.first == first {
      here = here.dropFirst()
      there = there.dropFirst()
    }
    return (here.map { _ in ".." } + there.map(String.init)).joined(separator: "/")
  }

  private func opened(_ path: String) -> (old: SourceLines, new: SourceLines)? {
    guard folder.files.isFile(path), let bytes = try? folder.bytes(of: path),
      let lines = SourceLines(bytes)
    else { return nil }
    return (lines, lines)
  }
}
