internal import Dispatch
internal import Glibc
internal import Synchronization

/// Asks the system for the files of courses before they are read.
///
/// A build reads thousands of small files, and a disk that is asked for one at a time leaves both
/// the cores and itself waiting. Nothing depends on it: what goes wrong here is told by those who
/// read.
final class ReadAhead: Sendable {
  /// Of bigger files the system reads on by itself.
  private static let pieceSize: off_t = 1 << 20

  private let folders: [String]
  private let isBegun = Atomic(false)

  init(_ folders: [String]) { self.folders = folders }

  /// Goes through the folders in their order, behind the caller's back; once, however often asked.
  func begin() {
    guard !isBegun.exchange(true, ordering: .relaxed) else { return }
    DispatchQueue(label: "coursewright.read-ahead", qos: .utility).async { [folders] in
      for folder in folders { Self.visit(folder) }
    }
  }

  private static func visit(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    var inner: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      guard !name.hasPrefix(".") else { continue }
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): inner.append("\(folder)/\(name)")
      case Int32(DT_REG): ask(for: "\(folder)/\(name)")
      default: break
      }
    }
    for folder in inner.sorted() { visit(folder) }
  }

  private static func ask(for path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    posix_fadvise(descriptor, 0, pieceSize, POSIX_FADV_WILLNEED)
    close(descriptor)
  }
}
