import Foundation

/// `embed-text OUTPUT FILE…` writes an enum for SQL with one constant a query, and one for other text; every other folder becomes
/// a list of names and texts in the order of the names.
@main
struct EmbedTextTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else { throw CocoaError(.fileNoSuchFile) }
        var folders: [(name: String, files: [URL])] = []
        for file in arguments.dropFirst().map({ URL(filePath: $0) }) {
            let folder = file.deletingLastPathComponent().lastPathComponent
            if folders.last?.name != folder { folders.append((folder, [])) }
            folders[folders.count - 1].files.append(file)
        }
        var sql = "", other = ""
        for folder in folders {
            switch folder.name {
            case "queries": sql += try constants(folder.files)
            case "migrations": sql += try list(folder.name, folder.files) { $0.deletingPathExtension().lastPathComponent }
            default: other += try list(folder.name.lowercased(), folder.files) { $0.lastPathComponent }
            }
        }
        let enums = [("EmbeddedSQL", sql), ("EmbeddedText", other)].filter { !$0.1.isEmpty }
        try Data(enums.map { "enum \($0) {\n\($1)}\n" }.joined().utf8).write(to: URL(filePath: output))
    }

    private static func constants(_ files: [URL]) throws -> String {
        try files.map { "    static let \(camelCased($0.deletingPathExtension().lastPathComponent)) = \(try literal($0))\n" }.joined()
    }

    private static func list(_ name: String, _ files: [URL], title: (URL) -> String) throws -> String {
        let entries = try files.map { "        (name: \"\(title($0))\", text: \(try literal($0))),\n" }.joined()
        return "    static let \(name): [(name: String, text: String)] = [\n\(entries)    ]\n"
    }

    private static func literal(_ file: URL) throws -> String {
        "####\"\"\"\n\(try String(contentsOf: file, encoding: .utf8))\n\"\"\"####"
    }

    private static func camelCased(_ name: String) -> String {
        let words = name.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
    }
}
