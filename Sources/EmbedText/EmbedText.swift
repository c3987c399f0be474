import Foundation
import PackagePlugin

/// Makes text files part of the binary: SQL, templates, style sheets and scripts become Swift strings before the target is compiled.
///
/// What is embedded are the files of the folders below that a target has; the target excludes them from its sources.
@main
struct EmbedText: BuildToolPlugin {
    private static let folders = ["sql/migrations", "sql/queries", "Templates", "Assets"]

    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let files = Self.folders.flatMap { folder in
            let folder = target.directoryURL.appending(path: folder).resolvingSymlinksInPath()
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) }
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) text files",
                executable: try context.tool(named: "embed-text").url,
                arguments: [output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
