internal import Glibc
internal import MarkdownText
internal import Synchronization

/// What stands on pages of text alone, from the check of a large course until it is built.
///
/// It lies in a file that has no name and ends with the process. Where there is little room, pages are
/// read again.
final class PageSpill: Sendable {
  private let descriptor: Int32
  private let state = Mutex(State())

  private struct State {
    var places: [String: Range<Int>] = [:]
    var end = 0
  }

  /// Begins in the system's folder for such files, for texts of a size in bytes; nil where it has
  /// none to write in, or so little room that a package could miss it.
  init?(for size: UInt64) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var name = "\(folder.isEmpty ? "/tmp" : folder)/coursewright-pages-XXXXXX".utf8CString
    descriptor = name.withUnsafeMutableBufferPointer { name in
      guard let name = name.baseAddress else { return -1 }
      let descriptor = mkstemp(name)
      guard descriptor >= 0 else { return -1 }
      // Nobody finds it any more, and it ends with its descriptor.
      unlink(name)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      return descriptor
    }
    guard descriptor >= 0 else { return nil }
    var room = statvfs()
    guard fstatvfs(descriptor, &room) == 0, UInt64(room.f_bavail) * UInt64(room.f_frsize) / 4 > size
    else { return nil }
  }

  /// Also of a spill that did not begin.
  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Puts aside what stands on a page, where that is text alone and there is room for it.
  func put(_ blocks: [PageBlock], of path: String) {
    var text: [Block] = []
    text.reserveCapacity(blocks.count)
    for block in blocks {
      guard case .markdown(let block) = block else { return }
      text.append(block)
    }
    let bytes = PackedBlocks.pack(text)
    let start = state.withLock { state in
      defer { state.end += bytes.count }
      return state.end
    }
    guard pwrite(descriptor, bytes, bytes.count, off_t(start)) == bytes.count else { return }
    state.withLock { $0.places[path] = start..<start + bytes.count }
  }

  /// What was put aside of a page; nil where nothing was, or it cannot be read.
  func blocks(of path: String) -> [PageBlock]? {
    guard let place = state.withLock({ $0.places[path] }) else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, place.count, off_t(place.lowerBound)))
    }
    guard bytes.count == place.count else { return nil }
    return PackedBlocks.unpack(bytes).map { .markdown($0) }
  }
}
