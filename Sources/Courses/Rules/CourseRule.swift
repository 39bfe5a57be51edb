package import Diagnostics

/// A rule that looks at a whole course; what reading itself finds are plain rules.
package protocol CourseRule: Rule {
  /// Every place of the course that breaks the rule.
  static func check(_ course: Course) -> [Diagnostic]
}

/// Every rule about a course's source, in the order of their names.
package enum CourseRules {
  package static let all: [any Rule.Type] =
    (reading + whole).sorted { $0.description.id < $1.description.id }

  /// Rules that the reader applies while it reads.
  private static let reading: [any Rule.Type] = [
    ControlCharacter.self,
    ExplosiveAliases.self,
    IllFormedID.self,
    IllTypedValue.self,
    MissingDefinition.self,
    MissingFrontMatter.self,
    MissingKey.self,
    MisspeltActivity.self,
    NestedActivity.self,
    NestedTooDeep.self,
    NotUTF8.self,
    RepeatedKey.self,
    UnclosedFence.self,
    UnknownKey.self,
    UnreadableFile.self,
    UnsupportedValue.self,
    YAMLSyntax.self,
  ]

  /// Rules that look at the course once it is read.
  static let whole: [any CourseRule.Type] = [
    BrokenLink.self,
    CodeCollision.self,
    EmptyCourse.self,
    MissingAlternativeText.self,
    MissingFile.self,
    NoRightAnswer.self,
    NothingRequired.self,
    PathOutsideCourse.self,
    RepeatedID.self,
    RepeatedPage.self,
    RepeatedQuestion.self,
    ReservedPageID.self,
    StateOverLimit.self,
    TextCutByStandard.self,
    UnknownReference.self,
  ]
}
