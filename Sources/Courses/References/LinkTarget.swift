internal import Diagnostics
package import MarkdownText

/// What a link in a page leads to.
package enum LinkTarget: Sendable, Equatable {
  /// A page, and a heading on it.
  case page(id: String, heading: String?)
  case handout(id: String, heading: String?)
  /// A file of the course that goes into the package.
  case file(path: String)
  /// Outside the course.
  case remote
  /// A page that could not be read, which is a finding of its own.
  case unread
  /// A handout that the edition leaves out, which is a finding at its profile.
  case leftOut(id: String)
  /// Nothing: `reason` says why, `help` what may be done.
  case broken(reason: String, help: String? = nil)

  /// Finds what `url` in the file at `path` leads to.
  package static func resolve(_ url: String, from path: String, in index: LinkIndex) -> LinkTarget {
    if isRemote(url) {
      // Anything else could run in the course's window, or opens nothing on another machine.
      return schemes.contains(where: url.lowercased().hasPrefix)
        ? .remote
        : .broken(
          reason:
            "a link can begin with https:, http:, mailto: or tel:, not with '\(scheme(of: url))'")
    }
    let mark = url.utf8.firstIndex(of: UInt8(ascii: "#"))
    let file = decoded(mark.map { String(url[..<$0]) } ?? url)
    let heading = mark.map { decoded(String(url[url.utf8.index(after: $0)...])) }
    guard
      let named = file.isEmpty
        ? path : SourcePath.resolve(file, in: SourcePath.folder(of: path))
    else { return .broken(reason: "the link leads out of the course folder") }
    let target = index.replacements[named] ?? named
    if let id = index.leftOut[target] { return .leftOut(id: id) }
    if let page = index.pages[target] {
      return index.checked(heading, in: target) { .page(id: page, heading: $0) }
    }
    if let handout = index.handouts[target] {
      return index.checked(heading, in: target) { .handout(id: handout, heading: $0) }
    }
    guard index.files.isFile(target) else {
      if index.files.isFolder(target) {
        return .broken(reason: "'\(target.isEmpty ? "." : target)' is a folder; name a file in it")
      }
      let hint = index.files.nearest(to: target).map { "; did you mean '\($0)'?" } ?? ""
      return .broken(reason: "there is no file '\(target)'\(hint)")
    }
    if index.listed.contains(target) { return .unread }
    if let editions = index.editions[target] {
      return .broken(
        reason: "'\(target)' is a handout of \(Profile.named(editions)) alone, which only handouts"
          + " of \(editions.count == 1 ? "that edition" : "these editions") can link to",
        help: "list it in the toolkit of course.yaml to link to it from anywhere")
    }
    if target.hasSuffix(".md") {
      return .broken(reason: "'\(target)' is neither a page of a module nor a handout")
    }
    return .file(path: target)
  }

  private static let schemes = ["https://", "http://", "mailto:", "tel:"]

  private static func scheme(of url: String) -> String {
    url.hasPrefix("//") ? "//" : url.prefix { $0 != ":" } + ":"
  }

  /// Whether a URL names its scheme, or a host alone.
  static func isRemote(_ url: String) -> Bool {
    if url.hasPrefix("//") { return true }
    // RFC 3986 §3.1; one letter alone would be a drive of Windows.
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = url.utf8[..<colon]
    return scheme.count > 1 && scheme.first.map(isLetter) == true
      && scheme.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+.-".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The text of a URL with percent escapes resolved where they give UTF-8.
  package static func decoded(_ url: String) -> String {
    guard url.utf8.contains(UInt8(ascii: "%")) else { return url }
    var bytes: [UInt8] = []
    var rest = url.utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? url
  }
}

/// What links can lead to, made once a course.
package struct LinkIndex: Sendable {
  let pages: [String: String]
  let handouts: [String: String]
  /// The ids of handouts that the edition leaves out and has nothing instead of.
  let leftOut: [String: String]
  /// The paths of those that it has others of the same id instead of, and the others' paths.
  let replacements: [String: String]
  /// The ids of the editions that alone have a handout, by its path.
  let editions: [String: [String]]
  /// The text of each page and handout, for links that name a heading; what else a file holds comes
  /// after it.
  private let texts: Once<[String: TextSummary]>
  /// The paths of all pages and handouts that the course names, where some could not be read.
  let listed: Set<String>
  package let files: FileIndex

  package init(_ course: Course) {
    func byPath(_ items: [(String, String)]) -> [String: String] {
      Dictionary(items, uniquingKeysWith: { first, _ in first })
    }
    pages = byPath(course.pages.map { ($0.path, $0.id.value) })
    handouts = byPath(course.handouts.map { ($0.path, $0.id.value) })
    let paths = byPath(course.handouts.map { ($0.id.value, $0.path) })
    let gone = course.leftOutHandouts
    leftOut = byPath(
      gone.filter { paths[$0.id.value] == nil }.map { ($0.path, $0.id.value) })
    replacements = byPath(gone.compactMap { one in paths[one.id.value].map { (one.path, $0) } })
    let added = course.profiles.flatMap { profile in
      profile.added.compactMap { handout in
        SourcePath.resolve(handout.path.value).map { ($0, [profile.id]) }
      }
    }
    editions = Dictionary(added, uniquingKeysWith: +)
    texts = Once { [texts = course.texts] in
      Dictionary(texts.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let definition = course.definition
    let named =
      course.hasUnreadParts
      ? definition.modules.flatMap(\.pages).map(\.path)
        + (definition.toolkit?.handouts.map(\.path) ?? []) : []
    listed = Set(named.compactMap { SourcePath.resolve($0.value) })
    files = course.files
  }

  /// A target with its heading, if the text has it.
  fileprivate func checked(
    _ heading: String?, in path: String, target: (String?) -> LinkTarget
  ) -> LinkTarget {
    guard let heading, !heading.isEmpty else { return target(nil) }
    guard texts.value[path]?.hasHeading(heading) == true else {
      return .broken(reason: "'\(path)' has no heading '#\(heading)'")
    }
    return target(heading)
  }
}

extension CourseDefinition {
  /// The course's own values for `{{name}}`.
  package var variableText: VariableText {
    VariableText(
      Dictionary(
        variables.map { ($0.value.name, $0.value.value) }, uniquingKeysWith: { _, last in last }),
      offered: Set(offeredVariables.map(\.name)))
  }
}
