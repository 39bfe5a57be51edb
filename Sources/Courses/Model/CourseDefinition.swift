package import Diagnostics
package import LearnerState
package import MarkdownText

/// What `course.yaml` says.
package struct CourseDefinition: Sendable {
  /// Where `course.yaml` begins, for what is missing in it.
  package let location: SourceLocation
  package let id: Located<String>
  /// The id of the profile whose edition this is; nil for the course itself.
  package internal(set) var edition: String?
  package let iri: String?
  package let version: String
  package let versionLocation: SourceLocation
  /// The day of the version, ISO 8601; nil where the author names none.
  package let date: Located<String>?
  package internal(set) var title: Located<String>
  package let subtitle: Located<String>?
  /// What the course is about, read as Markdown.
  package let description: [Block]
  package var language: String { languageTag.value }
  package let languageTag: Located<String>
  package let audience: String?
  package let keywords: [String]
  /// ISO 8601.
  package let duration: String?
  package let provider: String?
  package let license: String?
  /// The plain texts that have no place above: audience, provider, licence and alignments.
  let facts: [Located<String>]
  package let cover: Located<String>?
  package let alignments: [Alignment]
  package let objectives: [Objective]
  package fileprivate(set) var modules: [Module]
  package internal(set) var toolkit: Toolkit?
  /// Who can help near by, shown on the page of the toolkit.
  package internal(set) var resources: [Resource]
  /// The ids of handouts that the edition leaves out.
  package internal(set) var leftOut: [Located<String>] = []
  /// Nil when the course has no page of sessions; empty when none are planned.
  package internal(set) var sessions: [Session]?
  package internal(set) var variables: [Located<Variable>]
  package let navigation: Navigation
  package let completion: CompletionRules
  package let passing: PassMark
  package let packaging: Packaging
  package var targets: [Located<TargetRequest>]
  package internal(set) var theme: Theme
  package let paper: Paper
  package let html: HTMLPolicy
  /// Nil when learners are given no certificate.
  package let certificate: Certificate?
}

package struct Variable: Sendable {
  package let name: String
  /// The course's own value.
  package let value: String
  /// What learners are asked for, where they may have a value of their own.
  package let label: String?
  /// How many characters theirs may have.
  package let max: Int?
  /// Where `course.yaml` names it, also where the value is an edition's.
  let place: SourceLocation

  /// The characters of a value where the author says nothing.
  package static let usualMax = 60
  /// What an author may allow at most.
  package static let maxRange = 1...500
}

/// A variable that learners may have a value of their own for, by its name.
package struct OfferedVariable: Sendable {
  package let name: String
  package let value: String
  package let label: String
  package let max: Int

  /// What their value is kept under in learner state.
  package var code: Code { .derived(kind: .variable, id: name) }
}

extension CourseDefinition {
  /// The variables with a label, in their order.
  package var offeredVariables: [OfferedVariable] {
    variables.compactMap { located in
      let variable = located.value
      return variable.label.map {
        OfferedVariable(
          name: variable.name, value: variable.value, label: $0,
          max: variable.max ?? Variable.usualMax)
      }
    }
  }
}

/// A place in somebody's framework of competences.
package struct Alignment: Sendable {
  package let framework: String
  package let code: String
  package let title: String
  package let url: String?
  package let guid: String?
}

package struct Objective: Sendable {
  package let id: Located<String>
  package let text: Located<String>
  /// Codes of the course's alignments that it works towards.
  package let alignments: [Located<String>]
}

package struct Module: Sendable {
  package let id: Located<String>
  package let was: Located<String>?
  package let title: Located<String>
  package let summary: Located<String>?
  package let objectives: [Located<String>]
  /// Modules that have to be complete before this one opens.
  package let requires: [Located<String>]
  /// A pause after it when a group meets.
  package let pause: Pause?
  package let pages: [PageReference]
}

/// What stands in an agenda between two modules.
package struct Pause: Sendable {
  /// What it is called; nil for a break.
  package let title: Located<String>?
  package let minutes: Int
}

package struct PageReference: Sendable {
  package let path: Located<String>
  /// Whether the page counts towards completion.
  package let isRequired: Bool
}

package struct Toolkit: Sendable {
  package let location: SourceLocation
  package let title: Located<String>?
  package let stages: [Stage]
  package internal(set) var handouts: [HandoutReference]

  package struct Stage: Sendable {
    package let id: Located<String>
    package let title: Located<String>
    package let summary: Located<String>?
  }
}

package struct HandoutReference: Sendable {
  package let path: Located<String>
  package let stages: [Located<String>]
  package let objectives: [Located<String>]
  package let formats: [Located<String>]
  /// Whether a profile adds it to the toolkit of its edition.
  var isOfEdition = false

  /// The forms it is given out in; all where the author says nothing.
  package var wanted: [HandoutFormat] {
    let named = formats.compactMap { HandoutFormat(rawValue: $0.value) }
    return formats.isEmpty ? HandoutFormat.allCases : HandoutFormat.allCases.filter(named.contains)
  }
}

/// A form in which a handout is given out.
package enum HandoutFormat: String, Sendable, CaseIterable { case html, pdf, docx }

/// A meeting that people can attend.
package struct Session: Sendable {
  package let id: Located<String>
  package let title: Located<String>
  /// ISO 8601 with an offset or `Z`, or local in `timezone`.
  package let start: Located<String>
  package let end: Located<String>?
  /// An IANA name.
  package let timezone: Located<String>?
  package let place: Located<String>?
  package let url: String?
  package let capacity: Int?
  package let registration: String?
  package let status: String?
}

/// What learners may print once they have completed the course.
package struct Certificate: Sendable {
  package let location: SourceLocation
  /// Its own heading.
  package let title: Located<String>?
  /// The hours that it certifies, as a decimal number.
  package let hours: String?
  /// What the author says of what it is worth.
  package let statement: Located<String>?
  /// The picture of a signature.
  package let signature: Located<String>?
}

package enum Navigation: String, Sendable, CaseIterable {
  case free
  case inOrder = "in-order"
}

package enum Packaging: String, Sendable, CaseIterable {
  case single
  case perModule = "per-module"
}

package struct TargetRequest: Sendable {
  package let name: String
  package let packaging: Located<Packaging>?
}

package struct Theme: Sendable {
  package let accent: Located<String>?
  package let logo: Located<String>?
  package let font: Located<String>?
  package let css: Located<String>?
}

package enum Paper: String, Sendable, CaseIterable { case a4, letter }

package enum HTMLPolicy: String, Sendable, CaseIterable { case off, trusted }

/// A share of the points, kept in ten-thousandths so that no comparison depends on rounding.
package struct PassMark: Sendable, Equatable {
  package let tenThousandths: Int

  package init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// The mark as a decimal number from 0 to 1 with no needless digits.
  package var decimal: String {
    var (value, unit) = (tenThousandths, 10_000)
    while unit > 1, value % 10 == 0 { (value, unit) = (value / 10, unit / 10) }
    // A digit in front keeps zeros behind the point.
    return unit == 1 ? "\(value)" : "\(value / unit).\(String(value % unit + unit).dropFirst())"
  }
}

extension CourseDefinition {
  /// The definition as if the course had these modules alone.
  func keeping(_ modules: [Module]) -> CourseDefinition {
    var copy = self
    copy.modules = modules
    return copy
  }
}
