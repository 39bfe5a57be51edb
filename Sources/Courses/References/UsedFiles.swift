package import Diagnostics
internal import MarkdownText

/// A file that goes into packages, and where the course first names it.
package struct UsedFile: Sendable {
  package let path: String
  package let location: SourceLocation
}

extension Course {
  /// Every file of the course that goes into packages: pictures, linked files, and what the
  /// definition names; each once, with its first use.
  func findUsedFiles(_ index: LinkIndex) -> [UsedFile] {
    let variables = definition.variableText
    let named = CoursePaths.all(of: self).compactMap { use in
      use.resolved.map { UsedFile(path: $0, location: use.location) }
    }
    let linked = texts.filter(\.isForLearners).flatMap { text in
      text.links.compactMap { link -> UsedFile? in
        guard
          case .file(let target) = LinkTarget.resolve(
            variables(link.value), from: text.file, in: index)
        else { return nil }
        return UsedFile(path: target, location: link.location)
      }
    }
    var seen: Set<String> = []
    return (named + linked).filter { file in
      !file.path.hasSuffix(".md") && files.isFile(file.path)
        && seen.insert(files.stored(file.path)).inserted
    }
  }
}
