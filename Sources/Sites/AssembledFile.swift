/// The player's scripts and style sheets, which were put together when the program was built.
enum AssembledFile {
  /// The text of one that the program cannot be without; `PlayerAssembly` says which there are.
  static func required(_ name: String) -> String {
    guard let text = assembledTexts[name] else {
      preconditionFailure("'\(name)' was not put together")
    }
    return text
  }

  static let names: [String] = assembledTexts.keys.sorted()
}
