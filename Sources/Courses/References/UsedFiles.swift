package import Diagnostics
internal import MarkdownText

/// A file that goes into packages, and where the course first names it.
package struct UsedFile: Sendable {
  /// As the folder spells it.
  package let path: String
  /// In bytes.
  package let size: UInt64
  package let location: SourceLocation
}

extension Course {
  /// Every file of the course that goes into packages: pictures, linked files, and what the
  /// definition names; each once, with its first use.
  func findUsedFiles(_ index: LinkIndex) -> [UsedFile] {
    let variables = definition.variableText
    let named = CoursePaths.ofFiles(in: self).compactMap { use in
      use.resolved.map { (path: $0, location: use.location) }
    }
    let linked = parallelMap(texts.filter(\.isForLearners)) { $0.linkedFiles(variables, index) }
      .joined()
    var seen: Set<String> = []
    return (named + linked).compactMap { use in
      guard !use.path.hasSuffix(".md"), let file = files.file(use.path),
        seen.insert(file.path).inserted
      else { return nil }
      return UsedFile(path: file.path, size: file.size, location: use.location)
    }
  }
}

extension Course {
  /// The files that only what is not in this edition shows or links.
  var filesUsedElsewhere: [String] {
    let variables = definition.variableText
    let index = links ?? LinkIndex(self)
    let pictures = elsewhere.texts.flatMap { text in
      text.pictures.compactMap { picture in
        SourcePath.resolve(
          LinkTarget.decoded(variables(picture.value)), in: SourcePath.folder(of: text.file))
      }
    }
    let linked = elsewhere.texts.flatMap { $0.linkedFiles(variables, index) }.map(\.path)
    let looks = profiles.compactMap { $0.logo.flatMap { SourcePath.resolve($0.value) } }
    return pictures + linked + looks
  }
}

extension TextSummary {
  /// The files of the course that the text offers.
  fileprivate func linkedFiles(
    _ variables: VariableText, _ index: LinkIndex
  ) -> [(path: String, location: SourceLocation)] {
    links.compactMap { link in
      guard
        case .file(let target) = LinkTarget.resolve(variables(link.value), from: file, in: index)
      else { return nil }
      return (target, link.location)
    }
  }
}
