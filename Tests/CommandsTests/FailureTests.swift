import Foundation
import Testing

@Suite("when the world fails")
struct FailureTests {
  @Test("a killed build leaves the old package whole, and the next one clears up")
  func killed() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "big"], in: folder.url).status == 0)
    #expect(try Program.run(["build", "big"], in: folder.url).status == 0)
    let name = "Build/big-1.0.0-scorm12.zip"
    let old = try folder.data(name)
    let video = try film(in: folder)
    try folder.write(
      "big/modules/start/welcome.md",
      "---\nid: welcome\ntitle: Welcome\n---\n[film](../../media/film.mp4)\n\n## A table\n")
    try folder.write("big/modules/start/blocks.md", "---\nid: blocks\ntitle: Blocks\n---\n")
    let process = try stopInTheMiddle(of: folder, with: SIGKILL)
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try folder.data(name) == old)
    #expect(try folder.names().contains { $0.hasSuffix(".coursewright-partial") })
    try FileManager.default.removeItem(at: video)
    try folder.write("big/modules/start/welcome.md", "---\nid: welcome\ntitle: Welcome\n---\n")
    #expect(try Program.run(["build", "big"], in: folder.url).status == 0)
    #expect(try !folder.names().contains { $0.hasSuffix(".coursewright-partial") })
  }

  @Test("an interrupted build takes its unfinished package with it and ends with 130")
  func interrupted() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "big"], in: folder.url).status == 0)
    _ = try film(in: folder)
    try folder.write(
      "big/modules/start/check.md",
      "---\nid: check-page\ntitle: Check\n---\n[film](../../media/film.mp4)\n")
    let process = try stopInTheMiddle(of: folder, with: SIGINT)
    #expect(process.terminationStatus == 130)
    #expect(try !folder.names().contains { $0.hasSuffix(".coursewright-partial") })
  }

  /// A film long enough to be stopped in the middle: 1 GB that takes no room on the disk.
  private func film(in folder: ScratchFolder) throws -> URL {
    let video = folder.url.appending(path: "big/media/film.mp4")
    _ = FileManager.default.createFile(atPath: video.path, contents: nil)
    let handle = try FileHandle(forWritingTo: video)
    try handle.truncate(atOffset: 1 << 30)
    try handle.close()
    return video
  }

  /// A build that got a signal while it wrote, and ended.
  private func stopInTheMiddle(of folder: ScratchFolder, with signal: Int32) throws -> Process {
    let process = Program.process(["build", "big"], in: folder.url)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let partial = folder.url.appending(path: "Build/.big-1.0.0-scorm12.zip.coursewright-partial")
    while process.isRunning, size(of: partial) < 1 << 20 { usleep(500) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process
  }

  @Test("a full disk, an unwritable place and a closed pipe end with status 2 and words")
  func refused() throws {
    let folder = try ScratchFolder()
    try folder.write("file", "")
    let occupied = try Program.run(["build", "Course", "--output", "\(folder.path)/file/x"])
    #expect(occupied.status == 2)
    #expect(occupied.errors.hasPrefix("coursewright: cannot make the folder"))
    let full = try Program.run(
      ["rules"], output: FileHandle(forWritingAtPath: "/dev/full"))
    #expect(full.status == 2)
    #expect(
      full.errors == "coursewright: cannot write to standard output: No space left on device\n")
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let closed = try Program.run(["rules"], output: pipe.fileHandleForWriting)
    #expect(closed.status == 2)
    #expect(closed.errors == "coursewright: cannot write to standard output: Broken pipe\n")
  }

  @Test("a disk that fills up leaves no half package", .enabled(if: getuid() == 0))
  func fullDisk() throws {
    let folder = try ScratchFolder()
    let mount = try shell("mount -t tmpfs -o size=64k tmpfs \(folder.path)")
    try Test.cancel(unless: mount == 0, "this machine lets nobody mount a small file system")
    defer { _ = try? shell("umount \(folder.path)") }
    let build = try Program.run([
      "build", "Course", "--output", folder.path, "--without", "pdf,docx",
    ])
    #expect(build.status == 2)
    #expect(build.errors.contains("No space left on device"))
    #expect(try folder.names().allSatisfy { $0.hasSuffix("scorm12.zip") })
  }

  @Test("memory does not grow with media")
  func memory() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "c"], in: folder.url).status == 0)
    let links = (1...20).map { "[\($0)](../../media/film\($0).mp4)" }.joined(separator: "\n")
    try folder.write(
      "c/modules/start/welcome.md", "---\nid: welcome\ntitle: W\n---\n\(links)\n")
    for number in 1...20 {
      let film = folder.url.appending(path: "c/media/film\(number).mp4")
      _ = FileManager.default.createFile(atPath: film.path, contents: nil)
      let handle = try FileHandle(forWritingTo: film)
      try handle.truncate(atOffset: 25 << 20)
      try handle.close()
    }
    let command =
      "ulimit -v unlimited; exec /usr/bin/env python3 -c 'import resource,subprocess,sys;"
      + "r=subprocess.run(sys.argv[1:]).returncode;"
      + "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss);sys.exit(r)' "
      + "\(Program.path) build c --target scorm12 > rss"
    #expect(try shell("cd '\(folder.path)' && \(command)") == 0)
    let lines = String(decoding: try folder.data("rss"), as: UTF8.self).split(separator: "\n")
    let kilobytes = try #require(lines.last.flatMap { Int($0) })
    #expect(kilobytes < 150 << 10)
  }

  private func size(of file: URL) -> Int {
    (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
  }

  private func shell(_ command: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

extension Test {
  fileprivate static func cancel(unless condition: Bool, _ reason: Comment) throws {
    if !condition { try cancel(reason) }
  }
}
