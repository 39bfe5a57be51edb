package import Diagnostics
package import MarkdownText

/// A page of a module.
package struct Page: Sendable {
  /// The path inside the course folder.
  package let path: String
  package let id: Located<String>
  package let code: Located<String>?
  package let title: Located<String>
  package let objectives: [Located<String>]
  /// ISO 8601.
  package let duration: String?
  package let blocks: [PageBlock]

  package var questions: [Question] {
    blocks.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  package var assessments: [Assessment] {
    blocks.compactMap { if case .assessment(let assessment) = $0 { assessment } else { nil } }
  }

  package var scenarios: [Scenario] {
    blocks.compactMap { if case .scenario(let scenario) = $0 { scenario } else { nil } }
  }

  package var checklists: [Checklist] {
    blocks.compactMap { if case .checklist(let checklist) = $0 { checklist } else { nil } }
  }

  /// Its running text, in parts or not.
  package var markdown: [Block] {
    blocks.flatMap { block -> [Block] in
      switch block {
      case .markdown(let block): [block]
      case .parts(let text): text.blocks
      case .question, .assessment, .scenario, .checklist, .handout, .recording: []
      }
    }
  }

  package var recordings: [Recording] {
    blocks.compactMap { if case .recording(let recording) = $0 { recording } else { nil } }
  }
}

/// What a page is made of: running text and activities.
package enum PageBlock: Sendable {
  case markdown(Block)
  case question(Question)
  case assessment(Assessment)
  case scenario(Scenario)
  case checklist(Checklist)
  /// A card for a handout of the toolkit, by its id.
  case handout(Located<String>)
  case recording(Recording)
  case parts(PartedText)
}

/// Something to take home and fill in.
package struct Handout: Sendable {
  package let path: String
  package let id: Located<String>
  package let title: Located<String>
  package let summary: Located<String>?
  package let blocks: [Block]
  package let reference: HandoutReference
}

/// Questions to draw from or to name in assessments.
package struct QuestionBank: Sendable {
  package let path: String
  package let id: Located<String>
  package let questions: [Question]
}
