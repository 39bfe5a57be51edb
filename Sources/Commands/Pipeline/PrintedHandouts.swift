internal import Courses
internal import Diagnostics
internal import Glibc
internal import Hashing
internal import Packages
internal import Sites

/// PDFs and Word documents of handouts, each made once and kept by what it depends on.
struct PrintedHandouts {
  /// Those that are not wanted.
  let without: Set<HandoutFormat>
  let folder: CourseFolder

  private static let tools: [(format: HandoutFormat, kind: DocumentTool.Kind)] = [
    (.pdf, .weasyprint), (.docx, .pandoc),
  ]

  /// The files of documents, by their names in the site.
  func files(of documents: [PrintableDocument]) throws(CommandFailure) -> [SiteFile] {
    var jobs: [(handout: PrintableDocument, format: HandoutFormat, tool: DocumentTool)] = []
    for (format, kind) in Self.tools where !without.contains(format) {
      let wanted = documents.filter { $0.formats.contains(format) }
      guard !wanted.isEmpty else { continue }
      let tool = try DocumentTool.find(kind)
      jobs += wanted.map { ($0, format, tool) }
    }
    let made = parallelMap(jobs) { job in
      Result { () throws(CommandFailure) in
        try Self.bytes(of: job.handout, job.format, job.tool, folder)
      }
    }
    var files: [SiteFile] = []
    for (job, result) in zip(jobs, made) {
      let bytes = try result.get()
      files.append(
        SiteFile(name: job.handout.name(job.format), content: .produced { bytes }))
    }
    return files.sorted { $0.name < $1.name }
  }

  private static func bytes(
    of handout: PrintableDocument, _ format: HandoutFormat, _ tool: DocumentTool,
    _ folder: CourseFolder
  ) throws(CommandFailure) -> [UInt8] {
    let kept = try key(of: handout, format, tool, folder).flatMap { key in
      cache.map { "\($0)/\(key).\(format.rawValue)" }
    }
    if let kept, let bytes = try? FileBytes.read(kept), !bytes.isEmpty { return bytes }
    let bytes = try make(handout, format, tool, folder)
    if let kept { keep(bytes, at: kept) }
    return bytes
  }

  /// What a document depends on, as a hash.
  private static func key(
    of handout: PrintableDocument, _ format: HandoutFormat, _ tool: DocumentTool,
    _ folder: CourseFolder
  ) throws(CommandFailure) -> String? {
    var parts = [
      "coursewright-handout 1", format.rawValue, tool.version,
      format == .pdf
        ? handout.html : handout.words + Self.reference(for: handout).map(\.text).joined(),
    ]
    for file in handout.files {
      guard case .source(let path, _) = file.content else { continue }
      parts += [file.name, try FileDigest.of(folder.place(of: path)).sha256]
    }
    return SHA256.hex(of: Array(parts.joined(separator: "\0").utf8))
  }

  /// Makes a document in a folder of its own that looks like the site.
  private static func make(
    _ handout: PrintableDocument, _ format: HandoutFormat, _ tool: DocumentTool,
    _ folder: CourseFolder
  ) throws(CommandFailure) -> [UInt8] {
    do {
      let scratch = try ScratchFolder(named: "coursewright-handout")
      defer { withExtendedLifetime(scratch) {} }
      for file in handout.files {
        guard case .source(let path, _) = file.content else { continue }
        let place = "\(scratch.path)/\(file.name)"
        try Folders.make(String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)]))
        try FileBytes.write(try FileBytes.read(folder.place(of: path)), to: place)
      }
      try Folders.make("\(scratch.path)/document")
      let output = "\(scratch.path)/handout.\(format.rawValue)"
      var arguments: [String]
      switch format {
      case .pdf:
        let source = "\(scratch.path)/document/document.html"
        try FileBytes.write(Array(handout.html.utf8), to: source)
        arguments = ["--quiet", "--pdf-variant", "pdf/ua-1", "--pdf-forms", source, output]
      case .docx:
        let source = "\(scratch.path)/handout.json"
        let reference = "\(scratch.path)/reference.docx"
        try FileBytes.write(Array(handout.words.utf8), to: source)
        try ZipWriter(jobs: 1, names: .any).write(
          PackageContents(
            entries: Self.reference(for: handout).map {
              PackageEntry(name: $0.name, content: .bytes(Array($0.text.utf8)))
            }), to: reference)
        arguments = [
          "--from", "json", "--to", "docx", "--reference-doc", reference, "--resource-path",
          scratch.path, "--output", output, source,
        ]
      case .html: preconditionFailure("a site holds HTML by itself")
      }
      let result = try ToolResult.of(tool.path, arguments)
      guard result.status == 0, access(output, R_OK) == 0 else {
        throw CommandFailure(
          "\(tool.kind.title) could not make \(handout.name(format)): \(result.errors)")
      }
      return try FileBytes.read(output)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  private static func reference(for handout: PrintableDocument) -> [(name: String, text: String)] {
    WordParts.all(for: handout.paper, language: handout.language)
  }

  /// What cannot be kept is made again.
  private static func keep(_ bytes: [UInt8], at path: String) {
    guard let slash = path.lastIndex(of: "/"),
      (try? Folders.make(String(path[..<slash]))) != nil
    else { return }
    let partial = "\(path).\(getpid())"
    guard (try? FileBytes.write(bytes, to: partial)) != nil, rename(partial, path) == 0 else {
      unlink(partial)
      return
    }
  }

  private static var cache: String? {
    func value(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return value("COURSEWRIGHT_HANDOUTS")
      ?? value("XDG_CACHE_HOME").map { $0 + "/coursewright/handouts" }
      ?? value("HOME").map { $0 + "/.cache/coursewright/handouts" }
  }
}

extension FileBytes {
  /// Writes a file that is not there yet.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure("write", path: path, errno: errno) }
    var rest = bytes[...]
    var code: Int32 = 0
    while !rest.isEmpty, code == 0 {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
    }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw CommandFailure("write", path: path, errno: code) }
  }
}
