import Foundation
import PackagePlugin

/// Puts the player together before the room that hands it to packages is compiled.
@main
struct AssemblePlayer: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Sources/Embedded/Player")
    let output = context.pluginWorkDirectoryURL.appending(path: "AssembledFiles.swift")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    // Editors keep files of their own beside those that they have open.
    let sources = (paths ?? []).sorted().filter { path in
      ["js", "css"].contains(URL(filePath: path).pathExtension)
        && !URL(filePath: path).lastPathComponent.hasPrefix(".")
    }
    return [
      .buildCommand(
        displayName: "Putting the player together",
        executable: try context.tool(named: "assemble-player").url,
        arguments: [folder.path, output.path] + sources,
        inputFiles: sources.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
