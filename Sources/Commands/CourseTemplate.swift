internal import Courses
internal import Sites

/// The course that `init` writes.
enum CourseTemplate {
  /// The files of the course with the title and the id filled in.
  static func files(title: String, id: String) -> [(name: String, text: String)] {
    TemplateFiles.all.map { name, text in
      (name, text.replacing("@title@", with: title).replacing("@id@", with: id))
    }
  }

  /// A title from the last part of a folder's path: `my-first_course` gives `My first course`.
  static func title(fromFolder path: String) -> String {
    let name = path.split(separator: "/").last { $0 != "." && $0 != ".." }
    let words = (name ?? "New course").split { $0 == "-" || $0 == "_" || $0 == " " }
    let text = words.joined(separator: " ").unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " "
    }
    let title = String(String.UnicodeScalarView(text))
    return title.isEmpty ? "New course" : title.prefix(1).uppercased() + title.dropFirst()
  }

  /// An id from a title: ASCII letters and digits with hyphens between words.
  static func id(from title: String) -> String {
    let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let id = String(words.joined(separator: "-").prefix(64))
    return Forms.isID(id) ? id : "new-course"
  }
}
