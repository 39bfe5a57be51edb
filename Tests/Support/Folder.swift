package import Courses

/// A course folder in memory, for the inputs of tests.
package func folder(_ texts: [String: String]) -> SourceFolder {
  SourceFolder(texts.mapValues { Array($0.utf8) })
}
