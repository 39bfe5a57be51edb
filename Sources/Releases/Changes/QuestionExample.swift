/// Activities that examples of changes are made of.
enum QuestionExample {
  /// A choice question as it stands on a page or in a bank.
  static func question(
    id: String = "who", prompt: String = "Who decides?", first: String = "All, together",
    second: String = "The director", right: Int = 0, more: String = ""
  ) -> String {
    let marks = [right == 0 ? ", correct: true" : "", right == 1 ? ", correct: true" : ""]
    return """
      ```question
      id: \(id)
      kind: choice
      prompt: \(prompt)
      choices:
        - {id: a, text: "\(first)"\(marks[0])}
        - {id: b, text: "\(second)"\(marks[1])}
      \(more)```

      """
  }

  /// A page whose assessment asks the questions of a text.
  static func assessed(
    _ questions: [String] = ["who"], _ texts: String = question(), passing: String = "0.8",
    more: String = ""
  ) -> [String: String] {
    [
      "modules/welcome.md":
        """
      ```assessment
      id: check
      title: Check
      questions: [\(questions.joined(separator: ", "))]
      passing: \(passing)
      \(more)```

      """,
      "questions/all.md": "---\nid: all\n---\n\n" + texts,
    ]
  }
}
