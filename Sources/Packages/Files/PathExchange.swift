internal import Glibc

/// The exchange of two files or folders in one step, which Linux offers beyond POSIX.
enum PathExchange {
  private typealias Function =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  /// `RENAME_EXCHANGE`, which the Glibc module leaves out like the function itself.
  private static let exchange: UInt32 = 2

  /// Exchanges what two paths lead to and gives 0 or the `errno`.
  static func swap(_ first: String, _ second: String) -> Int32 {
    guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
    let rename = unsafeBitCast(symbol, to: Function.self)
    return rename(AT_FDCWD, first, AT_FDCWD, second, exchange) == 0 ? 0 : errno
  }
}
