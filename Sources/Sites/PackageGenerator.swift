/// What packages say of the programs that made them.
package enum PackageGenerator {
  private static let join = "; handouts by "

  /// The program's own line, followed by the makers of handouts where there are any.
  package static func line(_ program: String, with tools: [String]) -> String {
    program + (tools.isEmpty ? "" : join + tools.joined(separator: ", "))
  }
}
