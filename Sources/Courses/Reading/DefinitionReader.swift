internal import Diagnostics
internal import LearnerState
internal import MarkdownText

/// Makes a course definition of a `course.yaml` whose shape was checked; what is missing gets a
/// value that no rule complains about a second time.
struct DefinitionReader {
  let root: YAMLValue

  func definition() -> CourseDefinition {
    CourseDefinition(
      location: root.location,
      id: text("id") ?? Located("", at: root.location),
      iri: root["iri"]?.text?.value,
      version: root["version"]?.text?.value ?? "0.0.0",
      versionLocation: root["version"]?.location ?? root.location,
      date: text("date"),
      title: text("title") ?? Located("", at: root.location),
      subtitle: text("subtitle"),
      description: text("description").map {
        MarkdownParser.parse($0.value, at: TextOrigin(at: $0.location)).blocks
      } ?? [],
      languageTag: text("language") ?? Located("en", at: root.location),
      audience: root["audience"]?.text?.value,
      keywords: root["keywords"]?.items.compactMap { $0.text?.value } ?? [],
      duration: root["duration"]?.text?.value,
      provider: root["provider"]?.text?.value,
      license: root["license"]?.text?.value,
      facts: facts,
      cover: text("cover"),
      alignments: root["alignments"]?.items.compactMap(alignment) ?? [],
      objectives: root["objectives"]?.items.compactMap(objective) ?? [],
      modules: root["modules"]?.items.compactMap(module) ?? [],
      toolkit: root["toolkit"].map(toolkit),
      resources: resources ?? [],
      sessions: sessions,
      variables: variables,
      navigation: root.choice("navigation") ?? .free,
      completion: completion,
      passing: root["passing"].flatMap(PassMark.init) ?? PassMark(tenThousandths: 8_000),
      packaging: root.choice("packaging") ?? .single,
      targets: targets,
      theme: theme,
      paper: root.choice("paper") ?? .a4,
      html: root.choice("html") ?? .off,
      certificate: certificate)
  }

  private func text(_ key: String) -> Located<String>? { root[key]?.text }

  private func alignment(_ value: YAMLValue) -> Alignment? {
    guard let framework = value["framework"]?.text, let code = value["code"]?.text,
      let title = value["title"]?.text
    else { return nil }
    return Alignment(
      framework: framework.value, code: code.value, title: title.value,
      url: value["url"]?.text?.value, guid: value["guid"]?.text?.value)
  }

  private func objective(_ value: YAMLValue) -> Objective? {
    guard let id = value["id"]?.text, let text = value["text"]?.text else { return nil }
    return Objective(id: id, text: text, alignments: value.texts("alignments"))
  }

  private func module(_ value: YAMLValue) -> Module? {
    guard let id = value["id"]?.text else { return nil }
    return Module(
      id: id,
      was: value["was"]?.text,
      title: value["title"]?.text ?? id,
      summary: value["summary"]?.text,
      objectives: value.texts("objectives"),
      requires: value.texts("requires"),
      pause: value["break"].flatMap(pause),
      pages: value["pages"]?.items.compactMap(page) ?? [])
  }

  private func pause(_ value: YAMLValue) -> Pause? {
    (value.text ?? value["duration"]?.text).flatMap { Forms.minutes(ofDuration: $0.value) }
      .map { Pause(title: value["title"]?.text, minutes: $0) }
  }

  private func page(_ value: YAMLValue) -> PageReference? {
    guard let path = value.text ?? value["file"]?.text else { return nil }
    return PageReference(path: path, isRequired: value["required"]?.text?.value != "false")
  }

  private func toolkit(_ value: YAMLValue) -> Toolkit {
    Toolkit(
      location: value.location,
      title: value["title"]?.text,
      stages: value["stages"]?.items.compactMap { stage in
        stage["id"]?.text.map {
          Toolkit.Stage(
            id: $0, title: stage["title"]?.text ?? $0, summary: stage["summary"]?.text)
        }
      } ?? [],
      handouts: value["handouts"]?.items.compactMap { handout($0) } ?? [])
  }

  private func handout(_ value: YAMLValue, ofEdition isOfEdition: Bool = false)
    -> HandoutReference?
  {
    value["file"]?.text.map {
      HandoutReference(
        path: $0, stages: value.texts("stages"), objectives: value.texts("objectives"),
        formats: value.texts("formats"), isOfEdition: isOfEdition)
    }
  }

  /// The handouts that a profile adds.
  var added: [HandoutReference] {
    root["handouts"]?["add"]?.items.compactMap { handout($0, ofEdition: true) } ?? []
  }

  /// The ids of the handouts that a profile leaves out.
  var leftOut: [Located<String>] { root["handouts"]?.texts("leave-out") ?? [] }

  /// `resources:` with nothing after it says that there are none.
  var resources: [Resource]? {
    guard let entry = root.entries.last(where: { $0.key.value == "resources" }) else { return nil }
    return entry.value.items.compactMap { value in
      guard let name = value["name"]?.text else { return nil }
      return Resource(
        name: name, offers: value["offers"]?.text, phone: value["phone"]?.text,
        email: value["email"]?.text, url: value["url"]?.text, address: value["address"]?.text,
        hours: value["hours"]?.text)
    }
  }

  private var facts: [Located<String>] {
    let alignments = root["alignments"]?.items ?? []
    return ["audience", "provider", "license"].compactMap(text)
      + alignments.flatMap { alignment in
        ["framework", "code", "title"].compactMap { alignment[$0]?.text }
      }
  }

  /// `sessions:` with nothing after it still asks for the page.
  var sessions: [Session]? {
    guard let entry = root.entries.last(where: { $0.key.value == "sessions" }) else { return nil }
    return entry.value.items.compactMap { value in
      guard let id = value["id"]?.text, let start = value["start"]?.text else { return nil }
      return Session(
        id: id, title: value["title"]?.text ?? id, start: start, end: value["end"]?.text,
        timezone: value["timezone"]?.text, place: value["place"]?.text,
        url: value["url"]?.text?.value,
        capacity: (value["capacity"]?.text?.value).flatMap { Int($0) },
        registration: value["registration"]?.text?.value,
        status: value["status"]?.text?.value)
    }
  }

  var variables: [Located<Variable>] { root["variables"]?.entries.compactMap(variable) ?? [] }

  private func variable(_ entry: YAMLValue.Entry) -> Located<Variable>? {
    let value = entry.value
    // A label under a misspelt key is a finding of its own; the 'max' beside it is in its place.
    let isMisspelt = value.entries.contains { CourseShape.isNearlyLabel($0.key.value) }
    return (value.text ?? value["value"]?.text).map {
      Located(
        Variable(
          name: entry.key.value, value: $0.value, label: value["label"]?.text?.value,
          max: isMisspelt ? nil : (value["max"]?.text?.value).flatMap { Int($0) },
          place: entry.key.location),
        at: entry.key.location)
    }
  }

  private var completion: CompletionRules {
    let value = root["completion"]
    return CompletionRules(
      pages: value?.choice("pages") ?? .required,
      assessments: value?.choice("assessments") ?? .passed)
  }

  private var targets: [Located<TargetRequest>] {
    guard let items = root["targets"]?.items else {
      return [Located(TargetRequest(name: "scorm12", packaging: nil), at: root.location)]
    }
    return items.flatMap { item -> [Located<TargetRequest>] in
      if let name = item.text {
        return [Located(TargetRequest(name: name.value, packaging: nil), at: name.location)]
      }
      return item.entries.map { entry in
        let packaging = entry.value["packaging"]?.text.flatMap { text in
          Packaging(rawValue: text.value).map { Located($0, at: text.location) }
        }
        return Located(
          TargetRequest(name: entry.key.value, packaging: packaging), at: entry.key.location)
      }
    }
  }

  private var certificate: Certificate? {
    guard let value = root["certificate"], value.text?.value != "false" else { return nil }
    return Certificate(
      location: value.location, title: value["title"]?.text, hours: value["hours"]?.text?.value,
      statement: value["statement"]?.text, signature: value["signature"]?.text)
  }

  private var theme: Theme {
    let value = root["theme"]
    return Theme(
      accent: value?["accent"]?.text, logo: value?["logo"]?.text, font: value?["font"]?.text,
      css: value?["css"]?.text)
  }
}

extension YAMLValue {
  /// The texts of a list.
  func texts(_ key: String) -> [Located<String>] { self[key]?.items.compactMap(\.text) ?? [] }

  /// One of the named values.
  func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
    (self[key]?.text?.value).flatMap { Choice(rawValue: $0) }
  }
}

extension PassMark {
  init?(_ value: YAMLValue) {
    guard let text = value.text?.value, let scaled = Forms.scaled(text, digits: 4) else {
      return nil
    }
    self.init(tenThousandths: scaled)
  }
}
