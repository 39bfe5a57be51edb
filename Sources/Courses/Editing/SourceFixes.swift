internal import Diagnostics
internal import MarkdownText

/// What can be mended in a course without asking anybody: missing ids, levels of headings, names
/// of files that packages could not keep.
package enum SourceFixes {
  /// The changes, in an order in which they can be made.
  package static func propose(for folder: SourceFolder) -> [SourceChange] {
    guard let first = CourseReader.read(folder).course else { return [] }
    var editor = SourceEditor(folder)
    addMissingIDs(first, &editor)
    // A page without an id is no page yet, so what else is wrong with it shows only now.
    guard let course = CourseReader.read(editor.folderAsEdited).course else {
      return editor.changes
    }
    mendHeadings(course, &editor)
    let renames = safeNames(course, &editor)
    return editor.changes + renames
  }

  // MARK: Ids

  private static func addMissingIDs(_ course: Course, _ editor: inout SourceEditor) {
    let pages = course.definition.modules.flatMap(\.pages).map(\.path.value)
    let toolkit = course.definition.toolkit?.handouts ?? []
    let handouts = (toolkit + course.profiles.flatMap(\.added)).map(\.path.value)
    let handoutIDs = (course.handouts + course.elsewhere.handouts).map(\.id.value)
    let banks = course.files.markdown(in: "questions/")
    let groups = [
      (pages, Set(course.pages.map(\.id.value))), (handouts, Set(handoutIDs)),
      (banks, Set(course.banks.map(\.id.value))),
    ]
    for (paths, known) in groups {
      var taken = known
      for path in paths.compactMap({ SourcePath.resolve($0) }) where course.files.isFile(path) {
        editor.edit(path) { addID(to: &$0, path: path, taken: &taken) }
      }
    }
  }

  private static func addID(to lines: inout SourceLines, path: String, taken: inout Set<String>) {
    let front = FrontMatter(lines.lines.joined(separator: "\n"))
    switch front.form {
    case .unclosed: return
    case .found(let yaml):
      var reader = YAMLReader(yaml, file: path)
      // What cannot be read, or has an id of some kind, is for a person to mend.
      guard let value = reader.read(), !value.entries.contains(where: { $0.key.value == "id" }),
        value.entries.count > 0 || yaml.allSatisfy(\.isWhitespace)
      else { return }
      lines.insert(["id: \(newID(for: path, &taken))"], after: front.linesBefore)
    case .none:
      let id = newID(for: path, &taken)
      let text = lines.lines.joined(separator: "\n")
      let blocks = MarkdownParser.parse(text, at: TextOrigin(file: path, fromLine: 1)).blocks
      var new = ["---", "id: \(id)", "---"]
      if case .heading(1, _)? = blocks.first?.kind {
      } else {
        new.insert("title: \(title(from: id))", at: 2)
      }
      lines.insert(new, after: 0)
    }
  }

  private static func newID(for path: String, _ taken: inout Set<String>) -> String {
    let name = (path.split(separator: "/").last ?? "").prefix { $0 != "." }
    let base = ItemID.from(String(name))
    var id = base
    var count = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(count)"
      count += 1
    }
    return id
  }

  private static func title(from id: String) -> String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: Headings

  private static func mendHeadings(_ course: Course, _ editor: inout SourceEditor) {
    for text in course.texts where !text.skipped.isEmpty {
      editor.edit(text.file) { lines in
        for skipped in text.skipped {
          let number = skipped.location.line
          let marks = String(repeating: "#", count: skipped.level)
          guard let range = lines[number].firstRange(of: marks),
            lines[number][..<range.lowerBound].allSatisfy({ $0 == " " })
          else { continue }
          lines[number].replaceSubrange(
            range, with: String(repeating: "#", count: skipped.expected))
        }
      }
    }
  }

  // MARK: Names

  private static func safeNames(_ course: Course, _ editor: inout SourceEditor) -> [SourceChange] {
    var taken = Set(course.files.kinds.keys.map { $0.lowercased() })
    return course.usedFiles.filter { !SafeName.isSafe($0.path) }.compactMap { file in
      let stored = course.files.stored(file.path)
      let name = ItemID.safePath(stored, avoiding: &taken)
      guard editor.mention(name, insteadOf: file.path, in: course) else { return nil }
      return .rename(from: stored, to: name)
    }
  }
}

/// Ids and names made from what authors wrote.
package enum ItemID {
  /// An id from words: small ASCII letters, digits and hyphens.
  package static func from(_ words: String) -> String {
    let parts = words.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let id = String(parts.joined(separator: "-").prefix(60))
    if Forms.isID(id) { return id }
    return id.isEmpty ? "item" : "item-\(id)"
  }

  /// A path of safe characters that is not taken yet.
  static func safePath(_ path: String, avoiding taken: inout Set<String>) -> String {
    var safe = ""
    for scalar in path.unicodeScalars {
      if SafeName.isSafe(scalar) {
        safe.unicodeScalars.append(scalar)
      } else if safe.last != "-", safe.last != "/" {
        safe += "-"
      }
    }
    safe = safe.replacing("-.", with: ".")
    let dot = safe.lastIndex(of: ".") ?? safe.endIndex
    var result = safe
    var count = 2
    while !taken.insert(result.lowercased()).inserted {
      result = "\(safe[..<dot])-\(count)\(safe[dot...])"
      count += 1
    }
    return result
  }
}
