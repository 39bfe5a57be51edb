internal import Courses
internal import Glibc
internal import Hashing
internal import Packages

/// A program of others that makes documents: WeasyPrint or Pandoc.
struct DocumentTool: Sendable {
  enum Kind: String, Sendable {
    case weasyprint, pandoc

    /// What says where it is.
    var variable: String { "COURSEWRIGHT_" + rawValue.uppercased() }
    var title: String { self == .weasyprint ? "WeasyPrint" : "Pandoc" }

    /// What installs it for a user who has nothing but the program.
    var installation: String {
      self == .weasyprint ? "pipx install weasyprint==70.0" : "apt-get install pandoc"
    }

    /// The program that makes a format; nil for what needs none.
    init?(making format: HandoutFormat) {
      switch format {
      case .pdf: self = .weasyprint
      case .docx: self = .pandoc
      case .html: return nil
      }
    }

    /// The versions that decide the bytes, out of what the program says.
    fileprivate func version(in text: String) -> String? {
      let lines = text.split(separator: "\n")
      func value(_ name: String) -> Substring? {
        lines.first { $0.hasPrefix(name) }?.dropFirst(name.count)
      }
      switch self {
      case .weasyprint:
        guard let own = value("WeasyPrint version: "), let pango = value("Pango version: ") else {
          return nil
        }
        return "WeasyPrint \(own) (Pango \(pango))"
      case .pandoc: return lines.first.map(String.init)
      }
    }
  }

  let kind: Kind
  let path: String
  /// Its name and version, such as `WeasyPrint 70.0 (Pango 15012)`.
  let version: String

  /// Looks for a program: where a variable says, in PATH, and where the set-up puts it.
  ///
  /// - Throws: what to do where there is none.
  static func find(_ kind: Kind) throws(CommandFailure) -> DocumentTool {
    let named = named(by: kind)
    guard let path = place(of: kind) else {
      throw CommandFailure(
        "\(kind.title), which makes \(kind == .weasyprint ? "PDFs" : "Word documents") of handouts, is"
          + " not there: \(remedy(for: kind))")
    }
    do throws(CommandFailure) {
      return DocumentTool(kind: kind, path: path, version: try version(of: kind, at: path))
    } catch {
      let why = named == nil ? "\(error)" : "\(error) (\(kind.variable) names it)"
      throw CommandFailure("\(why): \(remedy(for: kind))", path: path)
    }
  }

  private static func remedy(for kind: Kind) -> String {
    "install it with '\(kind.installation)', name it in \(kind.variable), or leave its documents out"
      + " with '--without \(kind == .weasyprint ? "pdf" : "docx")'"
  }

  /// The names and versions of the programs that make these formats.
  static func versions(for formats: Set<HandoutFormat>) throws(CommandFailure) -> [String] {
    var versions: [String] = []
    for kind in formats.compactMap(Kind.init(making:)) { versions.append(try find(kind).version) }
    return versions.sorted()
  }

  /// Which programs would be started, and which files they are.
  static var stamps: String {
    ([Kind.weasyprint, .pandoc].compactMap(place).map(stamp) + [PrintingMachine.stamp])
      .joined(separator: "\n")
  }

  private static func place(of kind: Kind) -> String? {
    named(by: kind) ?? inPath(kind.rawValue) ?? inSetUp(kind.rawValue)
  }

  private static func stamp(_ path: String) -> String {
    "\(path) \(FileStamp(path)?.text ?? "") \(PrintingMachine.packagesStamp(beside: path))"
  }

  /// What a program says of itself, asked once as long as it and the machine's packages stay as they
  /// are: it takes most of a second.
  private static func version(of kind: Kind, at path: String) throws(CommandFailure) -> String {
    let kept = UserCache.handouts.map {
      "\($0)/tools/\(SHA256.hex(of: Array("\(stamp(path))\n\(PrintingMachine.stamp)".utf8)))"
    }
    if let bytes = kept.flatMap(UserCache.kept) { return String(decoding: bytes, as: UTF8.self) }
    let result = try ToolResult.of(path, [kind == .weasyprint ? "--info" : "--version"])
    guard result.status == 0, let version = kind.version(in: result.output) else {
      let isSilent = result.status == 0 && result.errors.isEmpty
      let why = isSilent ? "" : ": \(result.complaint)"
      throw CommandFailure("\(path) does not say its version\(why)", path: path)
    }
    if let kept { UserCache.keep(Array(version.utf8), at: kept) }
    return version
  }

  private static func named(by kind: Kind) -> String? {
    getenv(kind.variable).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func inPath(_ name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Where `Scripts/handout-tools` makes its virtual environment.
  private static func inSetUp(_ name: String) -> String? {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let data = value("XDG_DATA_HOME") ?? value("HOME").map { "\($0)/.local/share" }
    return data.map { "\($0)/coursewright/handout-tools/bin/\(name)" }
      .flatMap { access($0, X_OK) == 0 ? $0 : nil }
  }
}

/// What came of running a program to its end.
struct ToolResult {
  /// What it ended with; below 0 the signal that ended it.
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program without input; what it makes depends on its arguments alone.
  static func of(_ program: String, _ arguments: [String]) throws(CommandFailure) -> ToolResult {
    let scratch: ScratchFolder
    do throws(PackageError) {
      scratch = try ScratchFolder(named: "coursewright-tool")
    } catch {
      throw CommandFailure("\(error)")
    }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    for (descriptor, name) in [(Int32(1), "output"), (2, "errors")] {
      posix_spawn_file_actions_addopen(
        &files, descriptor, "\(scratch.path)/\(name)", O_WRONLY | O_CREAT, 0o600)
    }
    let pointers = ([program] + arguments).map { strdup($0) }
    let environment = (Self.environment).map { strdup($0) }
    defer { for pointer in pointers + environment { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &files, nil, pointers + [nil], environment + [nil])
    guard code == 0 else { throw CommandFailure("start", path: program, errno: code) }
    let status = try end(of: process, program)
    func text(_ name: String) throws(CommandFailure) -> String {
      String(decoding: try FileBytes.read("\(scratch.path)/\(name)"), as: UTF8.self)
    }
    let signal = status & 0x7f
    return ToolResult(
      status: signal == 0 ? status >> 8 & 0xff : -signal, output: try text("output"),
      errors: try text("errors"))
  }

  /// Why what it made is not to be had, in its own words if it has any.
  var complaint: String {
    guard errors.isEmpty else { return errors }
    switch status {
    case 0: return "what it wrote is no such document"
    case ..<0: return "it was ended by signal \(-status)"
    default: return "it ended with status \(status) and did not say why"
    }
  }

  /// The longest that a program may take, in seconds; a book of a hundred handouts takes one minute.
  private static let limit = 600

  /// Waits for a program, and ends one that hangs.
  private static func end(of process: pid_t, _ program: String) throws(CommandFailure) -> Int32 {
    var status: Int32 = 0
    let start = time(nil)
    while true {
      let found = waitpid(process, &status, WNOHANG)
      if found == process { return status }
      if found < 0, errno != EINTR { throw CommandFailure("wait for", path: program, errno: errno) }
      if time(nil) - start > limit {
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        throw CommandFailure("\(program) did not end within \(limit / 60) minutes", path: program)
      }
      usleep(2000)
    }
  }

  /// The caller's, but for what would show in documents: times, languages and zones.
  private static var environment: [String] {
    var variables: [String] = []
    var place = environ
    while let text = place.pointee {
      variables.append(String(cString: text))
      place += 1
    }
    let fixed = ["SOURCE_DATE_EPOCH=315532800", "LC_ALL=C.UTF-8", "TZ=UTC"]
    let names = fixed.map { $0.prefix { $0 != "=" } + "=" }
    return variables.filter { variable in !names.contains { variable.hasPrefix($0) } } + fixed
  }
}
