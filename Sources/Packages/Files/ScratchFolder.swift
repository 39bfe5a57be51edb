internal import Glibc

/// A folder of this process alone, below the system's folder for such, which is removed in the end.
package final class ScratchFolder {
  package let path: String

  /// Makes a folder whose name begins with the one given.
  package init(named name: String) throws(PackageError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let pattern = "\(parent.isEmpty ? "/tmp" : parent)/\(name)-XXXXXX"
    var made = pattern.utf8CString
    let path = made.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let path else {
      throw PackageError(.write, "cannot make a folder \(pattern)", path: pattern, errno: errno)
    }
    self.path = path
    UnfinishedPaths.add(path)
  }

  deinit {
    // What wrote into it may be ending still.
    for _ in 0..<50 {
      if (try? FileTree.remove(path)) != nil { break }
      usleep(20_000)
    }
    UnfinishedPaths.remove(path)
  }
}
