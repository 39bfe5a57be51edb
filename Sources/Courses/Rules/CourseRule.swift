package import Diagnostics

/// A rule that looks at a whole course; what reading itself finds are plain rules.
package protocol CourseRule: Rule {
  /// Every place of the course that breaks the rule.
  static func check(_ course: Course) -> [Diagnostic]
}

/// Every rule about a course's source, in the order of their names.
package enum CourseRules {
  package static let all: [any Rule.Type] =
    (reading + ofTexts + whole).sorted { $0.description.id < $1.description.id }

  package static let names = RuleNames(of: all)

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

  /// Rules that look at each text as it is read.
  static let ofTexts: [any TextRule.Type] = [
    ColourAsOnlyCue.self,
    EmptyLink.self,
    FileNameAsAlternative.self,
    LongParagraph.self,
    MissingAlternativeText.self,
    RepeatedHeading.self,
    SecondTitle.self,
    SkippedHeading.self,
    TableWithoutHeader.self,
    UntrustedHTML.self,
    VagueLink.self,
  ]

  /// Rules that look at the course once it is read.
  static let whole: [any CourseRule.Type] = [
    BrokenCaptions.self,
    BrokenLink.self,
    ChoiceAboutOthers.self,
    CircularRequirement.self,
    CodeCollision.self,
    DirectionControl.self,
    DrawTooLarge.self,
    EmptyCourse.self,
    EmptyPage.self,
    EmptyRange.self,
    EndlessScenario.self,
    FinderWithoutToolkit.self,
    FlatScale.self,
    FontWithoutLicence.self,
    HandoutInNoToolkit.self,
    HandoutInUse.self,
    ImageWithoutSize.self,
    ImpossibleSession.self,
    InteractionCut.self,
    LFSPointer.self,
    LoneStatement.self,
    LongName.self,
    LowContrast.self,
    MaxWithoutLabel.self,
    MissingFile.self,
    ModuleWithoutPages.self,
    NeedlessVariable.self,
    NeedsSingleSCO.self,
    NeverAsked.self,
    NoCaptions.self,
    NoFeedback.self,
    NoOffset.self,
    NoRightAnswer.self,
    NoTranscript.self,
    NoWrongAnswer.self,
    NothingRequired.self,
    ObjectiveNeverAsked.self,
    ObjectiveNeverTaught.self,
    ObjectiveWithoutTool.self,
    OversizedImage.self,
    OversizedPackage.self,
    PageInNoModule.self,
    PathOutsideCourse.self,
    RemoteEmbed.self,
    RepeatedAnswer.self,
    RepeatedChoice.self,
    RepeatedEntry.self,
    RepeatedID.self,
    RepeatedLabel.self,
    RepeatedPage.self,
    RepeatedPair.self,
    RepeatedQuestion.self,
    ReservedName.self,
    ReservedPageID.self,
    ResourceWithoutContact.self,
    ResourcesWithoutToolkit.self,
    SeveralRightAnswers.self,
    StageNeverFound.self,
    StageWithoutHandouts.self,
    StateOverLimit.self,
    TextCutByStandard.self,
    TwinNames.self,
    UnknownLanguage.self,
    UnknownReference.self,
    UnknownTimezone.self,
    UnknownVariable.self,
    UnportableName.self,
    UnreachableScene.self,
    UnservedObjective.self,
    UnsetVariable.self,
    UnusedMedia.self,
    UnusedVariable.self,
    WorthlessAssessment.self,
    WrongType.self,
  ]
}
