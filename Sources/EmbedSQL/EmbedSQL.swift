import Foundation
import PackagePlugin

/// Makes `sql/` part of the binary: every migration and query becomes a Swift string before the target is compiled.
@main
struct EmbedSQL: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let folder = target.directoryURL.appending(path: "sql").resolvingSymlinksInPath()
        let files = ["migrations", "queries"].flatMap { part in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)) ?? []
            return names.filter { $0.hasSuffix(".sql") }.sorted().map { folder.appending(path: part).appending(path: $0) }
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedSQL.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) SQL files",
                executable: try context.tool(named: "embed-sql").url,
                arguments: [output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
