package import Diagnostics

/// Finds language tags whose language does not exist.
package enum UnknownLanguage: CourseRule {
  package static let description = RuleDescription(
    id: "course/unknown-language",
    severity: .warning,
    summary: "language tag of no language",
    why: "Screen readers choose their voice, and browsers their hyphenation, by the tag.",
    passing: [RuleExample(["course.yaml": "language: pt-BR\n"])],
    failing: [
      RuleExample(["course.yaml": "language: ↓english\n"]),
      RuleExample(["course.yaml": "language: ↓xx\n"]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let tag = course.definition.languageTag
    guard Forms.isLanguageTag(tag.value), !isKnown(tag.value) else { return [] }
    return [
      diagnostic(
        "'\(tag.value)' names no language", at: tag.location,
        help: "a tag begins with two or three letters of ISO 639, like en, es or haw")
    ]
  }

  /// Three letters are taken on trust: ISO 639-2 and 639-3 have thousands.
  private static func isKnown(_ tag: String) -> Bool {
    let language = tag.lowercased().prefix { $0 != "-" }
    return language.utf8.count == 3 || twoLetters.contains(language)
  }

  /// ISO 639-1.
  private static let twoLetters = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu \
    hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb \
    lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om \
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw \
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " "))
}
