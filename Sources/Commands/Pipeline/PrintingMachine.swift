internal import Glibc
internal import Hashing

/// What of the machine decides how documents come out, besides the programs that make them.
enum PrintingMachine {
  /// The fonts that there are, as a hash; empty where nothing lists them.
  static let fonts: String = {
    let list = "/usr/bin/fc-list"
    guard access(list, X_OK) == 0,
      let result = try? ToolResult.of(list, ["--format", "%{file} %{fontversion} %{style}\n"]),
      result.status == 0
    else { return "" }
    let lines = result.output.split(separator: "\n").sorted().joined(separator: "\n")
    return SHA256.hex(of: Array(lines.utf8))
  }()

  /// What changes when packages or fonts do: a version that a program said holds as long as this
  /// stays.
  static let stamp: String = {
    let home = getenv("HOME").map { String(cString: $0) } ?? ""
    let places = [
      "/var/lib/dpkg/status", "/var/lib/rpm", "/lib/apk/db/installed", "/etc/fonts",
      "/usr/share/fonts", "/usr/local/share/fonts", "/var/cache/fontconfig",
      "\(home)/.local/share/fonts", "\(home)/.fonts",
    ]
    return places.map { "\($0) \(changed($0))" }.joined(separator: "\n")
  }()

  /// When the packages beside a program of Python last changed.
  static func packagesStamp(beside program: String) -> String {
    guard let resolved = realpath(program, nil) else { return "" }
    defer { free(resolved) }
    let folder = String(cString: resolved).split(separator: "/").dropLast(2).joined(separator: "/")
    let libraries = "/\(folder)/lib"
    let pythons = names(in: libraries).filter { $0.hasPrefix("python") }.sorted()
    return pythons.map { "\($0) \(changed("\(libraries)/\($0)/site-packages"))" }
      .joined(separator: "\n")
  }

  /// The time of the last change in nanoseconds since 1970; 0 where there is nothing.
  private static func changed(_ path: String) -> Int64 {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return max(status.st_mtim.nanoseconds, status.st_ctim.nanoseconds)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) { names.append(entry.name) }
    return names
  }
}
