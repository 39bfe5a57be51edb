internal import Glibc

/// A folder that grows beside its place and takes it when it is whole.
///
/// The place is never empty on file systems that can exchange two folders in one step.
final class PartialFolder {
  let destination: FilePath
  private let held: HeldPath
  private let replaces: Bool
  private var isOpen = true

  /// The folder to write into.
  var path: String { held.path }

  /// Begins an empty partial folder for a place; with `replaces` off, nothing but an empty folder may
  /// be there, not even what a build has made.
  init(for path: String, replaces: Bool = true) throws(PackageError) {
    destination = FilePath(path)
    self.replaces = replaces
    try Self.refuseOccupied(destination.whole, replaces: replaces)
    let partial = destination.partial
    guard mkdir(partial, 0o777) == 0 || errno == EEXIST else {
      throw PackageError(.write, "cannot write \(path)", path: path, errno: errno)
    }
    switch HeldPath.attempt(partial, flags: O_RDONLY | O_DIRECTORY) {
    case .held(let held): self.held = held
    case .heldByAnother:
      throw PackageError(.busy, "another build is writing \(path)", path: path)
    case .failed(let errno):
      throw PackageError(.write, "cannot write \(path)", path: path, errno: errno)
    }
    try FileTree.empty(held.path)
  }

  /// Refuses a place with something in it that no build made, or that is not to be replaced.
  private static func refuseOccupied(_ path: String, replaces: Bool) throws(PackageError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw PackageError(
        .occupied, "cannot write \(path): something that is no folder is in its place", path: path)
    }
    guard try !FileTree.names(in: path).isEmpty else { return }
    guard replaces else { throw notEmpty(path) }
    guard stat(path + "/index.html", &status) != 0 else { return }
    throw PackageError(
      .occupied,
      "cannot write \(path): the folder there has no index.html, so it is none of ours; "
        + "move it away or choose another place", path: path)
  }

  private static func notEmpty(_ path: String) -> PackageError {
    PackageError(
      .occupied, "cannot write \(path): there is a folder already, and it is not empty", path: path)
  }

  /// Puts the whole folder in its place and removes the one that was there.
  func commit() throws(PackageError) {
    let place = destination.whole
    if rename(path, place) != 0 {
      guard errno == ENOTEMPTY || errno == EEXIST else { throw failure(errno) }
      // Another run was faster.
      guard replaces else { throw Self.notEmpty(place) }
      try exchange(with: place)
    }
    isOpen = false
  }

  private func exchange(with place: String) throws(PackageError) {
    switch PathExchange.swap(path, place) {
    case 0: clear(path)
    case EINVAL, ENOSYS: try replace(place)
    case let errno: throw failure(errno)
    }
  }

  /// Replaces a folder in two steps, for file systems that cannot exchange.
  func replace(_ place: String) throws(PackageError) {
    let old = destination.oldPartial
    try FileTree.remove(old)
    guard rename(place, old) == 0 else { throw failure(errno) }
    guard rename(path, place) == 0 else {
      let reason = errno
      // If this fails as well, the old folder is whole under its partial name.
      _ = rename(old, place)
      throw failure(reason)
    }
    clear(old)
  }

  /// Removes an old folder unless another build has taken over its name already.
  private func clear(_ old: String) {
    guard case .held(let held) = HeldPath.attempt(old, flags: O_RDONLY | O_DIRECTORY) else {
      return
    }
    // What cannot be removed now is met again by the next build.
    try? FileTree.remove(held.path)
  }

  /// Removes the partial folder, unless it is in its place by now.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    // A leftover is cleared by the next build; there is nobody to tell.
    try? FileTree.remove(path)
  }

  private func failure(_ errno: Int32) -> PackageError {
    let place = destination.whole
    return PackageError(.write, "cannot write \(place)", path: place, errno: errno)
  }
}
