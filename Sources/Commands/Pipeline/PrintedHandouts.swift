internal import Courses
internal import Diagnostics
internal import Glibc
internal import Hashing
internal import Packages
internal import Sites

/// PDFs and Word documents of handouts, each made once and kept by what it depends on.
struct PrintedHandouts {
  let folder: CourseFolder

  private typealias Job = (document: PrintableDocument, format: HandoutFormat, tool: DocumentTool)

  /// The files of documents, all made now.
  func make(_ documents: [PrintableDocument]) throws(CommandFailure) -> PrintedFiles {
    let jobs = try jobs(for: documents)
    let made = parallelMap(jobs) { job in
      Result { () throws(CommandFailure) in
        try Self.bytes(of: job.document, job.format, job.tool, folder)
      }
    }
    var files: [SiteFile] = []
    for (job, result) in zip(jobs, made) {
      let bytes = try result.get()
      files.append(SiteFile(name: job.document.name(job.format), content: .produced { bytes }))
    }
    return Self.sorted(files, jobs)
  }

  /// The files of documents, each made once somebody wants it.
  func promise(_ documents: [PrintableDocument]) throws(CommandFailure) -> PrintedFiles {
    let jobs = try jobs(for: documents)
    let files = jobs.map { job in
      SiteFile(
        name: job.document.name(job.format),
        content: .produced { try Self.bytes(of: job.document, job.format, job.tool, folder) })
    }
    return Self.sorted(files, jobs)
  }

  private func jobs(for documents: [PrintableDocument]) throws(CommandFailure) -> [Job] {
    var jobs: [Job] = []
    var missing: [String] = []
    for format in HandoutFormat.allCases {
      let wanted = documents.filter { $0.formats.contains(format) }
      guard !wanted.isEmpty, let kind = DocumentTool.Kind(making: format) else { continue }
      do throws(CommandFailure) {
        let tool = try DocumentTool.find(kind)
        jobs += wanted.map { ($0, format, tool) }
      } catch {
        missing.append(error.description)
      }
    }
    guard missing.isEmpty else { throw CommandFailure(missing.joined(separator: "\n")) }
    return jobs
  }

  private static func sorted(_ files: [SiteFile], _ jobs: [Job]) -> PrintedFiles {
    PrintedFiles(
      files: files.sorted { $0.name < $1.name },
      tools: Set(jobs.map(\.tool.version)).sorted())
  }

  private static func bytes(
    of handout: PrintableDocument, _ format: HandoutFormat, _ tool: DocumentTool,
    _ folder: CourseFolder
  ) throws(CommandFailure) -> [UInt8] {
    let kept = try key(of: handout, format, tool, folder).flatMap { key in
      UserCache.handouts.map { "\($0)/\(key).\(format.rawValue)" }
    }
    if let bytes = kept.flatMap(UserCache.kept) { return bytes }
    let bytes = try make(handout, format, tool, folder)
    if let kept { UserCache.keep(bytes, at: kept) }
    return bytes
  }

  /// What a document depends on, as a hash.
  private static func key(
    of handout: PrintableDocument, _ format: HandoutFormat, _ tool: DocumentTool,
    _ folder: CourseFolder
  ) throws(CommandFailure) -> String? {
    var parts = [
      "coursewright-handout 2", format.rawValue, tool.version,
      format == .pdf ? PrintingMachine.fonts : "",
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
        try FileWriter.writeForNow(try FileBytes.read(folder.place(of: path)), to: place)
      }
      try Folders.make("\(scratch.path)/document")
      let output = "\(scratch.path)/handout.\(format.rawValue)"
      var arguments: [String]
      switch format {
      case .pdf:
        let source = "\(scratch.path)/document/document.html"
        try FileWriter.writeForNow(Array(handout.html.utf8), to: source)
        arguments = ["--quiet", "--pdf-variant", "pdf/ua-1", "--pdf-forms", source, output]
      case .docx:
        let source = "\(scratch.path)/handout.json"
        let reference = "\(scratch.path)/reference.docx"
        try FileWriter.writeForNow(Array(handout.words.utf8), to: source)
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
      guard result.status == 0, let bytes = try? FileBytes.read(output), format.isWhole(bytes)
      else {
        throw CommandFailure(
          "\(tool.kind.title) (\(tool.path)) could not make \(handout.name(format)): "
            + result.complaint)
      }
      return bytes
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  private static func reference(for handout: PrintableDocument) -> [(name: String, text: String)] {
    WordParts.all(for: handout.paper, language: handout.language)
  }
}

extension HandoutFormat {
  /// Whether a document begins and ends as its format does; ISO 32000-2, 7.5.2 and 7.5.5, and
  /// APPNOTE 4.3.16.
  fileprivate func isWhole(_ bytes: [UInt8]) -> Bool {
    func has(_ text: String, in part: ArraySlice<UInt8>) -> Bool {
      String(decoding: part, as: Unicode.ASCII.self).contains(text)
    }
    switch self {
    case .html: return !bytes.isEmpty
    case .pdf: return bytes.starts(with: Array("%PDF-".utf8)) && has("%%EOF", in: bytes.suffix(32))
    case .docx:
      let end = 22
      return bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
        && bytes.suffix(end).starts(with: Array("PK\u{5}\u{6}".utf8))
    }
  }
}
