internal import Glibc

/// A file that grows beside its place and takes it when it is whole.
///
/// Until then the place keeps what it had. What a killed process leaves is the partial file, which
/// nobody has locked: the next one writes over it, and ``PartialFiles`` clears it.
final class PartialFile {
  let destination: String
  private let held: HeldPath
  private var isOpen = true

  var descriptor: Int32 { held.descriptor }

  /// Begins an empty partial file for a place.
  init(for destination: String) throws(PackageError) {
    var status = stat()
    if stat(destination, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw PackageError(
        .occupied, "cannot write \(destination): a folder is in its place", path: destination)
    }
    self.destination = destination
    held = try Self.hold(FilePath(destination).partial, for: destination)
    guard Self.empty(held.descriptor) else { throw failure(errno) }
  }

  /// Takes away what a killed process left in a file.
  ///
  /// A file without anything is left alone: file systems such as ext4 begin to write a file that was
  /// emptied to the disk as soon as it is closed, and whoever removes or reads it next waits for that.
  private static func empty(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    return status.st_size == 0 || ftruncate(descriptor, 0) == 0
  }

  private static func hold(
    _ partial: String, for destination: String
  ) throws(PackageError) -> HeldPath {
    switch HeldPath.attempt(partial, flags: O_CREAT | O_RDWR) {
    case .held(let held): return held
    case .heldByAnother:
      throw PackageError(
        .busy, "another build is writing \(destination)", path: destination)
    case .failed(let errno):
      throw PackageError(.write, "cannot write \(destination)", path: destination, errno: errno)
    }
  }

  /// Writes bytes behind those that were written.
  func write(_ bytes: [UInt8]) throws(PackageError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(count == 0 ? ENOSPC : errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts the whole file in its place.
  ///
  /// What can be made again need not be `durable`: after a power failure it may be missing or cut.
  func commit(durable: Bool = true) throws(PackageError) {
    guard durable ? fsync(descriptor) == 0 : hasTakenAll() else { throw failure(errno) }
    if durable || !takeOver() {
      guard rename(held.path, destination) == 0 else { throw failure(errno) }
    }
    isOpen = false
  }

  /// Exchanges the file with an older one in its place and removes that; false, with nothing changed,
  /// where there is none or it cannot be done.
  ///
  /// File systems such as ext4 begin to write a file to the disk when it is renamed to the name of
  /// another, and the next one waits for the end of that.
  private func takeOver() -> Bool {
    let old = open(destination, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard old >= 0 else { return false }
    defer { close(old) }
    var status = stat()
    guard fstat(old, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      // What a killed process left under the partial name is written over by the next one.
      status.st_nlink == 1, status.st_mode & S_IWUSR != 0,
      // Or another build would take it for a partial file that nobody holds, and write into it.
      flock(old, LOCK_EX | LOCK_NB) == 0, PathExchange.swap(held.path, destination) == 0
    else { return false }
    // A leftover is cleared by the next build.
    _ = unlink(held.path)
    return true
  }

  /// Whether the file system has room for all that was written; a remote one says so when a
  /// descriptor is closed.
  private func hasTakenAll() -> Bool {
    let copy = dup(descriptor)
    return copy >= 0 ? close(copy) == 0 : fsync(descriptor) == 0
  }

  /// Removes the partial file, unless it is in its place by now.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    // A leftover is cleared by the next build; there is nobody to tell.
    _ = unlink(held.path)
  }

  /// Describes a failed write to this file.
  func failure(_ errno: Int32) -> PackageError {
    PackageError(.write, "cannot write \(destination)", path: destination, errno: errno)
  }
}
