/// The names of a package's files as systems read them that take capital for small letters.
struct PackageNames {
  private let names: [String: String]

  init(_ package: ExaminedPackage) {
    names = Dictionary(
      package.files.map { ($0.name.lowercased(), $0.name) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The file that has a name like this one, though written otherwise.
  func other(of name: String) -> String? {
    guard let found = names[name.lowercased()], Array(found.utf8) != Array(name.utf8) else {
      return nil
    }
    return found
  }
}
