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

  package static let names = Set(all.map { $0.description.id })
  /// The names of those whose severity cannot be changed.
  package static let errors = Set(
    all.map { $0.description }.filter { $0.severity == .error }.map { $0.id })

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
    BrokenCaptions.self,
    BrokenLink.self,
    ChoiceAboutOthers.self,
    CircularRequirement.self,
    CodeCollision.self,
    ColourAsOnlyCue.self,
    DrawTooLarge.self,
    EmptyCourse.self,
    EmptyLink.self,
    EmptyPage.self,
    EmptyRange.self,
    EndlessScenario.self,
    FileNameAsAlternative.self,
    FontWithoutLicence.self,
    HandoutInNoToolkit.self,
    ImageWithoutSize.self,
    ImpossibleSession.self,
    InteractionCut.self,
    LFSPointer.self,
    LongName.self,
    LongParagraph.self,
    LowContrast.self,
    MissingAlternativeText.self,
    MissingFile.self,
    ModuleWithoutPages.self,
    NeedsSingleSCO.self,
    NeverAsked.self,
    NoCaptions.self,
    NoFeedback.self,
    NoRightAnswer.self,
    NoTranscript.self,
    NoWrongAnswer.self,
    NothingRequired.self,
    OversizedImage.self,
    OversizedPackage.self,
    PageInNoModule.self,
    PathOutsideCourse.self,
    RemoteEmbed.self,
    RepeatedAnswer.self,
    RepeatedChoice.self,
    RepeatedEntry.self,
    RepeatedHeading.self,
    RepeatedID.self,
    RepeatedPage.self,
    RepeatedPair.self,
    RepeatedQuestion.self,
    ReservedName.self,
    ReservedPageID.self,
    SecondTitle.self,
    SeveralRightAnswers.self,
    SkippedHeading.self,
    StageWithoutHandouts.self,
    StateOverLimit.self,
    TableWithoutHeader.self,
    TextCutByStandard.self,
    TwinNames.self,
    UnknownLanguage.self,
    UnknownReference.self,
    UnknownVariable.self,
    UnportableName.self,
    UnreachableScene.self,
    UnservedObjective.self,
    UntrustedHTML.self,
    UnusedMedia.self,
    UnusedVariable.self,
    VagueLink.self,
    WorthlessAssessment.self,
    WrongType.self,
  ]
}
