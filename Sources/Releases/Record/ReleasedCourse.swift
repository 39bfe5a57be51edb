/// The course of a release with all its texts, as `course.json` holds it.
///
/// It is the whole build input in one form: what a source says in two ways stands here in one, so
/// that equal courses have equal texts. Markdown is as ``MarkdownWriter`` writes it, with variables
/// as they are written; numbers that are no counts are decimal texts.
package struct ReleasedCourse: Codable, Hashable, Sendable {
  package var format = 1
  package var id: String
  package var iri: String?
  /// The manifest's own identifier, by which LMSs know the course.
  package var identifier: String
  package var version: String
  package var title: String
  package var subtitle: String?
  package var description: String
  package var language: String
  package var audience: String?
  package var keywords: [String]
  /// ISO 8601.
  package var duration: String?
  package var provider: String?
  /// The day of the version.
  package var date: String?
  package var license: String?
  package var cover: String?
  package var alignments: [Alignment]
  package var objectives: [Objective]
  package var modules: [Module]
  package var pages: [Page]
  package var questions: [Question]
  package var assessments: [Assessment]
  package var scenarios: [Scenario]
  package var checklists: [Checklist]
  /// Nil where the course has none.
  package var finders: [Finder]?
  package var toolkit: Toolkit?
  package var handouts: [Handout]
  /// Who can help near by; nil where nobody is named.
  package var resources: [Resource]?
  /// Nil where the course has no page of sessions.
  package var sessions: [Session]?
  package var variables: [String: String]
  /// What learners are asked for who may have values of their own, by variable; nil where there are none.
  package var offered: [String: Offered]?
  package var navigation: String
  package var completion: Completion
  /// The pass mark, 0 to 1.
  package var passing: String
  package var targets: [Target]
  package var theme: Theme
  package var paper: String
  package var html: String
  /// Nil where learners are given no certificate.
  package var certificate: Certificate?
  /// The folder of an organisation's schemas, which packages then carry.
  package var controlDocuments: String?
  /// Files of the course that go into packages.
  package var media: [Media]
  package var editions: [Edition]

  package struct Offered: Codable, Hashable, Sendable {
    package var label: String
    /// How many characters theirs may have.
    package var max: Int
  }

  package struct Alignment: Codable, Hashable, Sendable {
    package var framework: String
    package var code: String
    package var title: String
    package var url: String?
    package var guid: String?
  }

  package struct Objective: Codable, Hashable, Sendable {
    package var id: String
    package var text: String
  }

  package struct Module: Codable, Hashable, Sendable, Released {
    package var id: String
    package var was: String?
    package var title: String
    package var summary: String?
    package var objectives: [String]
    package var requires: [String]
    /// Ids of its pages in their order.
    package var pages: [String]
  }

  package struct Page: Codable, Hashable, Sendable, Released {
    package var id: String
    package var was: String?
    package var code: String
    package var file: String
    package var title: String
    package var isRequired: Bool
    package var objectives: [String]
    package var duration: String?
    package var content: [Block]
  }

  /// What stands on a page, in its order.
  package enum Block: Codable, Hashable, Sendable {
    /// Running text.
    case text(String)
    case question(String)
    case assessment(String)
    case scenario(String)
    case checklist(String)
    case finder(String)
    /// A card of a handout.
    case handout(String)
    case recording(Recording)
  }

  package struct Recording: Codable, Hashable, Sendable {
    package var kind: String
    package var title: String?
    package var sources: [String]
    /// Files by the tag of their language.
    package var captions: [String: String]
    package var poster: String?
    package var transcript: String
  }

  package struct Question: Codable, Hashable, Sendable, Released {
    package var id: String
    package var was: String?
    package var code: String
    /// What tells an answer to it from one to an earlier wording.
    package var hash: String
    /// The page or question bank that it stands in.
    package var home: String
    package var kind: String
    package var objective: String?
    package var prompt: String
    package var choices: [Choice]
    /// What right answers are besides choices: a range, accepted texts, what goes with what.
    package var answers: [String]
    /// How answers are looked at: `case`, `accents`, `max`, `keep`.
    package var settings: [String: String]
    package var correctFeedback: String?
    package var incorrectFeedback: String?
    package var attempts: Int?
    /// Hundredths of a point.
    package var points: Int
    package var givesPartialCredit: Bool
    /// Files of the course that its prompt or choices show.
    package var media: [String]
  }

  package struct Choice: Codable, Hashable, Sendable {
    package var id: String
    package var text: String
    package var isRight: Bool
    package var feedback: String?
  }

  package struct Assessment: Codable, Hashable, Sendable, Released {
    package var id: String
    package var was: String?
    package var code: String
    package var page: String
    package var title: String
    /// The questions that it asks, or may draw.
    package var questions: [String]
    package var bank: String?
    /// How many of them an attempt draws; nil where it asks all.
    package var draw: Int?
    /// Its own pass mark, else the course's.
    package var passing: String
    package var hasOwnPassMark: Bool
    package var attempts: Int?
    package var review: String
  }

  package struct Scenario: Codable, Hashable, Sendable, Released {
    package var id: String
    package var was: String?
    package var code: String
    package var hash: String
    package var page: String
    package var title: String
    package var objective: String?
    package var start: String
    package var scenes: [Scene]
  }

  package struct Scene: Codable, Hashable, Sendable {
    package var id: String
    package var text: String
    package var ending: String?
    package var decisions: [Decision]
  }

  package struct Decision: Codable, Hashable, Sendable {
    package var id: String
    package var text: String
    package var target: String
    package var feedback: String?
  }

  package struct Checklist: Codable, Hashable, Sendable, Released {
    package var id: String
    package var was: String?
    package var page: String
    package var title: String?
    package var items: [Item]

    package struct Item: Codable, Hashable, Sendable {
      package var id: String
      package var code: String
      package var text: String
    }
  }

  package struct Finder: Codable, Hashable, Sendable, Released {
    package var id: String
    package var was: String?
    package var code: String
    /// What tells its scale from an earlier one.
    package var hash: String
    package var page: String
    package var title: String
    package var intro: String
    package var scale: [Step]
    package var statements: [Statement]

    package struct Step: Codable, Hashable, Sendable {
      package var id: String
      package var text: String
      package var points: Int
    }

    package struct Statement: Codable, Hashable, Sendable {
      package var id: String
      package var code: String
      package var text: String
      package var stages: [String]
    }
  }

  package struct Toolkit: Codable, Hashable, Sendable {
    package var title: String?
    package var stages: [Stage]

    package struct Stage: Codable, Hashable, Sendable {
      package var id: String
      package var title: String
      package var summary: String?
    }
  }

  package struct Handout: Codable, Hashable, Sendable, Released {
    package var id: String
    package var was: String?
    package var file: String
    package var title: String
    package var summary: String?
    package var stages: [String]
    package var objectives: [String]
    package var formats: [String]
    package var text: String
  }

  package struct Resource: Codable, Hashable, Sendable {
    package var name: String
    package var offers: String?
    package var phone: String?
    package var email: String?
    package var url: String?
    package var address: String?
    package var hours: String?
  }

  package struct Session: Codable, Hashable, Sendable {
    package var id: String
    package var title: String
    package var start: String
    package var end: String?
    package var timezone: String?
    package var place: String?
    package var url: String?
    package var capacity: Int?
    package var registration: String?
    package var status: String?
  }

  package struct Certificate: Codable, Hashable, Sendable {
    package var title: String?
    package var hours: String?
    package var statement: String?
    package var signature: String?
  }

  package struct Completion: Codable, Hashable, Sendable {
    package var pages: String
    package var assessments: String
  }

  package struct Target: Codable, Hashable, Sendable {
    package var name: String
    package var packaging: String
  }

  package struct Theme: Codable, Hashable, Sendable {
    package var accent: String?
    package var logo: String?
    package var font: String?
    package var css: String?
  }

  package struct Media: Codable, Hashable, Sendable {
    package var file: String
    package var size: UInt64
    package var sha256: String
  }

  /// What a profile says instead of the course.
  package struct Edition: Codable, Hashable, Sendable {
    package var id: String
    /// Whose edition it is.
    package var name: String
    /// Its own title; nil for the course's with the name after it.
    package var title: String?
    package var variables: [String: String]
    package var accent: String?
    package var logo: String?
    package var sessions: [Session]?
    /// The ids of handouts of the course that its toolkit does not have; nil for none.
    package var leftOut: [String]?
    /// Handouts that its toolkit has besides; nil for none.
    package var added: [Handout]?
    /// Nil for the course's.
    package var resources: [Resource]?
  }
}

/// A thing of a release that may have had another id before.
package protocol Released {
  var id: String { get }
  var was: String? { get }
}

extension Released {
  /// The id by which its learner records are kept.
  package var recordID: String { was ?? id }
}
