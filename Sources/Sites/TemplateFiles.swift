/// The files of the course that new courses are made from, with `@title@` and `@id@` to fill in.
package enum TemplateFiles {
  package static let all: [(name: String, text: String)] =
    EmbeddedFile.names.filter { $0.hasPrefix("template/") }.map { name in
      (String(name.dropFirst("template/".count)), EmbeddedFile.required(name))
    }
}
