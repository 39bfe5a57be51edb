internal import Glibc
internal import Packages

/// A Chromium without a window that shows one address, with a profile of its own.
final class HeadlessBrowser {
  private let program: String
  private let leader: pid_t
  private let folder: ScratchFolder
  /// How it ended, once it did.
  private var status: Int32?

  /// Starts the program, by its path or by its name in `PATH`.
  init(_ program: String, showing address: String) throws(ReplayFailure) {
    self.program = program
    let folder: ScratchFolder
    do throws(PackageError) {
      folder = try ScratchFolder(named: "coursewright-browser")
    } catch {
      throw ReplayFailure(.noBrowser, "\(error)")
    }
    self.folder = folder
    let arguments = Self.arguments(profile: "\(folder.path)/profile") + [address]
    let output = Self.output(in: folder)
    var code: Int32 = 0
    let started = RunningBrowsers.add {
      var process = pid_t()
      code = Self.spawn(&process, program, arguments, output: output)
      return code == 0 ? process : nil
    }
    guard let started else {
      throw ReplayFailure(
        .noBrowser, "cannot start the browser \(program): \(String(cString: strerror(code)))")
    }
    leader = started
  }

  deinit {
    // Asked first, it takes all its processes with it; what is left is killed.
    kill(leader, SIGTERM)
    for _ in 0..<100 where !hasEnded { usleep(10_000) }
    kill(-leader, SIGKILL)
    while !hasEnded { usleep(1000) }
    RunningBrowsers.remove(leader)
  }

  /// Whether it ended by itself.
  var hasEnded: Bool {
    guard status == nil else { return true }
    var found: Int32 = 0
    switch waitpid(leader, &found, WNOHANG) {
    case 0: return false
    case leader: status = found
    // Somebody else has waited for it.
    default: if errno != EINTR { status = 0 }
    }
    return status != nil
  }

  /// How it ended, and the last that it said.
  var ending: String {
    let status = status ?? 0
    let signal = status & 0x7f
    let how = signal == 0 ? "with status \(status >> 8 & 0xff)" : "by signal \(signal)"
    let said = Self.lastLines(of: Self.output(in: folder))
    return "the browser \(program) ended \(how) before all sessions were replayed"
      + (said.isEmpty ? "" : "; the last that it said:\n\(said)")
  }

  private static func output(in folder: ScratchFolder) -> String { "\(folder.path)/output" }

  private static func arguments(profile: String) -> [String] {
    var arguments = [
      "--headless=new", "--user-data-dir=\(profile)", "--no-first-run",
      "--no-default-browser-check", "--disable-extensions", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-breakpad", "--mute-audio",
      // Containers have little of the shared memory that it would rather use.
      "--disable-dev-shm-usage", "--disable-gpu",
      // What a package has elsewhere makes no difference to its state, and nobody is to hear of it.
      "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]
    // As root, it starts with its sandbox off or not at all.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments
  }

  private static func spawn(
    _ process: inout pid_t, _ program: String, _ arguments: [String], output: String
  ) -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&files, 2, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process ignores, for it listens otherwise, the browser would ignore, too.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
    let pointers = ([program] + arguments).map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return posix_spawnp(&process, program, &files, &attributes, pointers + [nil], environ)
  }

  private static func lastLines(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 2000)
    fseek(file, 0, SEEK_END)
    fseek(file, max(0, ftell(file) - buffer.count), SEEK_SET)
    let count = fread(&buffer, 1, buffer.count, file)
    let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n")
    return lines.suffix(5).map { "  \($0)" }.joined(separator: "\n")
  }
}
