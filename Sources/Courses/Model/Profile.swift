package import Diagnostics

/// Another edition of the course, for one community or agency.
package struct Profile: Sendable {
  /// The name of its file, which packages carry.
  package let id: String
  package let location: SourceLocation
  package let name: Located<String>
  /// The edition's title; nil for the course's with the name after it.
  package let title: Located<String>?
  package let variables: [Located<Variable>]
  package let accent: Located<String>?
  package let logo: Located<String>?
  /// Its own sessions; nil where those of the course hold.
  package let sessions: [Session]?
  /// The ids of handouts of the course that its toolkit does not have.
  package let leftOut: [Located<String>]
  /// Handouts that its toolkit has besides.
  package let added: [HandoutReference]
  /// Who can help in its own community; nil where those of the course hold.
  package let resources: [Resource]?

  /// The folder that holds profiles.
  static let folder = "profiles/"

  /// Editions in a sentence, by the ids of their profiles.
  static func named(_ ids: [String]) -> String {
    let names = ids.map { "'\($0)'" }
    guard names.count > 1, let last = names.last else { return "the edition \(names.joined())" }
    return "the editions \(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// The file of a profile.
  static func path(of id: String) -> String { "\(folder)\(id).yaml" }
}

extension CourseDefinition {
  /// The definition of an edition: everything that the profile says instead.
  ///
  /// Ids, codes and structure stay the course's, so that learners' records do.
  func adapted(to profile: Profile) -> CourseDefinition {
    var edition = self
    edition.edition = profile.id
    edition.title =
      profile.title
      ?? Located("\(title.value): \(profile.name.value)", at: profile.name.location)
    let own = Dictionary(
      profile.variables.map { ($0.value.name, $0) }, uniquingKeysWith: { _, last in last })
    edition.variables = variables.map { variable in
      guard let value = own[variable.value.name] else { return variable }
      // What learners are asked for is the course's, whatever the edition says instead of it.
      return Located(
        Variable(
          name: variable.value.name, value: value.value.value, label: variable.value.label,
          max: variable.value.max, place: variable.value.place),
        at: value.location)
    }
    edition.theme = Theme(
      accent: profile.accent ?? theme.accent, logo: profile.logo ?? theme.logo, font: theme.font,
      css: theme.css)
    if let sessions = profile.sessions { edition.sessions = sessions }
    if let resources = profile.resources { edition.resources = resources }
    // Which of the course's handouts have these ids only their files say.
    edition.leftOut = profile.leftOut
    if !profile.added.isEmpty {
      // Without a toolkit there is no stage for them, which is a finding at each.
      var toolkit =
        toolkit ?? Toolkit(location: profile.location, title: nil, stages: [], handouts: [])
      toolkit.handouts += profile.added
      edition.toolkit = toolkit
    }
    return edition
  }

  /// The definition without these handouts of its toolkit.
  func leavingOut(_ paths: Set<String>) -> CourseDefinition {
    var edition = self
    edition.toolkit?.handouts.removeAll { handout in
      !handout.isOfEdition && SourcePath.resolve(handout.path.value).map(paths.contains) == true
    }
    return edition
  }
}
