package import Diagnostics
package import Hashing
package import MarkdownText

/// A page of a module.
///
/// A value that never changes; a class, so that one of ten thousand costs a word wherever it is held or
/// passed on.
package final class Page: Sendable {
  /// The path inside the course folder.
  package let path: String
  package let id: Located<String>
  package let code: Located<String>?
  package let was: Located<String>?
  package let title: Located<String>
  package let objectives: [Located<String>]
  /// ISO 8601.
  package let duration: String?
  /// What learners do on the page; its running text is read again when it is rendered.
  package let activities: [PageBlock]
  /// Whether there is nothing on it, neither text nor activity.
  package let isEmpty: Bool
  /// Whether its text begins with the heading that is its title.
  let beginsWithTitle: Bool
  /// The checksum of the file, which tells a later reading of it from another one.
  let fingerprint: UInt32
  /// The SHA-256 of the text, whatever its line ends were.
  package let digest: SHA256Digest

  init(
    path: String, id: Located<String>, code: Located<String>?, was: Located<String>?,
    title: Located<String>, objectives: [Located<String>], duration: String?,
    activities: [PageBlock], isEmpty: Bool, beginsWithTitle: Bool, fingerprint: UInt32,
    digest: SHA256Digest
  ) {
    self.path = path
    self.id = id
    self.code = code
    self.was = was
    self.title = title
    self.objectives = objectives
    self.duration = duration
    self.activities = activities
    self.isEmpty = isEmpty
    self.beginsWithTitle = beginsWithTitle
    self.fingerprint = fingerprint
    self.digest = digest
  }

  package var questions: [Question] {
    activities.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  package var assessments: [Assessment] {
    activities.compactMap { if case .assessment(let assessment) = $0 { assessment } else { nil } }
  }

  package var scenarios: [Scenario] {
    activities.compactMap { if case .scenario(let scenario) = $0 { scenario } else { nil } }
  }

  package var checklists: [Checklist] {
    activities.compactMap { if case .checklist(let checklist) = $0 { checklist } else { nil } }
  }

  package var finders: [Finder] {
    activities.compactMap { if case .finder(let finder) = $0 { finder } else { nil } }
  }

  package var recordings: [Recording] {
    activities.compactMap { if case .recording(let recording) = $0 { recording } else { nil } }
  }

  package var facilitatorNotes: [FacilitatorNote] {
    activities.compactMap { if case .facilitator(let note) = $0 { note } else { nil } }
  }
}

/// What a page is made of: running text and activities.
///
/// Nearly all of it is running text; what is large lies elsewhere, or each piece of text would be as
/// large.
package enum PageBlock: Sendable {
  case markdown(Block)
  indirect case question(Question)
  indirect case assessment(Assessment)
  indirect case scenario(Scenario)
  indirect case checklist(Checklist)
  indirect case finder(Finder)
  /// A card for a handout of the toolkit, by its id.
  case handout(Located<String>)
  indirect case recording(Recording)
  indirect case parts(PartedText)
  indirect case facilitator(FacilitatorNote)
}

extension [PageBlock] {
  /// The running text, in parts or not.
  package var markdown: [Block] {
    var text: [Block] = []
    text.reserveCapacity(count)
    for block in self {
      switch block {
      case .markdown(let block): text.append(block)
      case .parts(let parts): text += parts.blocks
      case .question, .assessment, .scenario, .checklist, .finder, .handout, .recording,
        .facilitator:
        break
      }
    }
    return text
  }

  /// What learners do, without the running text.
  var activities: [PageBlock] {
    filter { block in
      switch block {
      case .markdown, .parts: false
      case .question, .assessment, .scenario, .checklist, .finder, .handout, .recording,
        .facilitator:
        true
      }
    }
  }
}

/// Something to take home and fill in.
package struct Handout: Sendable {
  package let path: String
  package let id: Located<String>
  package let was: Located<String>?
  package let title: Located<String>
  package let summary: Located<String>?
  package let content: [HandoutBlock]
  /// The ids of pages or modules whose text it goes with.
  package let follows: [Located<String>]
  package private(set) var reference: HandoutReference

  /// The same handout where another list names it.
  func given(as reference: HandoutReference) -> Handout {
    var copy = self
    copy.reference = reference
    return copy
  }

  /// The running text.
  package var blocks: [Block] {
    content.compactMap { if case .markdown(let block) = $0 { block } else { nil } }
  }

  package var forms: [Form] {
    content.compactMap { if case .form(let form) = $0 { form } else { nil } }
  }
}

/// Questions to draw from or to name in assessments.
package struct QuestionBank: Sendable {
  package let path: String
  package let id: Located<String>
  package let questions: [Question]
}
