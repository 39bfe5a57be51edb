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
      var visit = Visit()
      for folder in folders { visit.ask(forFilesIn: folder) }
    }
  }

  /// One way through folders.
  private struct Visit {
    /// Of so many files in a row that are in memory one takes it that all are.
    private static let sample = 16

    private var met = 0
    private var held = 0

    private var isNeedless: Bool { met == Self.sample && held == met }

    mutating func ask(forFilesIn folder: String) {
      guard !isNeedless, let stream = opendir(folder) else { return }
      defer { closedir(stream) }
      var inner: [String] = []
      while !isNeedless, let entry = readdir(stream) {
        let name = entry.name
        guard !name.hasPrefix(".") else { continue }
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_DIR): inner.append("\(folder)/\(name)")
        case Int32(DT_REG): ask(for: "\(folder)/\(name)")
        default: break
        }
      }
      for folder in inner.sorted() { ask(forFilesIn: folder) }
    }

    private mutating func ask(for path: String) {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      if met < Self.sample {
        met += 1
        if Self.isHeld(descriptor) { held += 1 }
      }
      posix_fadvise(descriptor, 0, ReadAhead.pieceSize, POSIX_FADV_WILLNEED)
    }

    /// Whether the beginning of a file can be had without waiting for a disk.
    private static func isHeld(_ descriptor: Int32) -> Bool {
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      guard let start = mmap(nil, page, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
      else { return false }
      defer { munmap(start, page) }
      var state: UInt8 = 0
      return mincore(start, page, &state) == 0 && state & 1 == 1
    }
  }
}
