internal import Glibc

/// What killed builds left behind.
package enum PartialFiles {
  /// Deletes every `.*.coursewright-partial` file and folder in a folder that no build holds.
  package static func removeLeavings(in folder: String) {
    let leavings = (try? FileTree.names(in: folder)) ?? []
    for name in leavings where name.hasPrefix(".") && name.hasSuffix(".coursewright-partial") {
      remove(folder + "/" + name)
    }
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard isFolder || status.st_mode & S_IFMT == S_IFREG else { return }
    // O_NONBLOCK: what lies there may have become a pipe since.
    let flags = isFolder ? O_RDONLY | O_DIRECTORY : O_RDWR | O_NONBLOCK
    guard case .held(let held) = HeldPath.attempt(path, flags: flags) else { return }
    // What cannot be removed now is met again by the next build.
    try? FileTree.remove(held.path)
  }
}
