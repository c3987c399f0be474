import Foundation

/// `embed-sql OUTPUT FILE…` writes an enum with one constant a query and the ordered list of migrations.
@main
struct EmbedSQLTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else { throw CocoaError(.fileNoSuchFile) }
        var migrations = "", queries = ""
        for path in arguments.dropFirst() {
            let file = URL(filePath: path)
            let name = file.deletingPathExtension().lastPathComponent
            let literal = "####\"\"\"\n\(try String(contentsOf: file, encoding: .utf8))\n\"\"\"####"
            if file.deletingLastPathComponent().lastPathComponent == "migrations" {
                migrations += "        (name: \"\(name)\", text: \(literal)),\n"
            } else {
                queries += "    static let \(camelCased(name)) = \(literal)\n"
            }
        }
        let source = "enum EmbeddedSQL {\n    static let migrations: [(name: String, text: String)] = [\n\(migrations)    ]\n\(queries)}\n"
        try Data(source.utf8).write(to: URL(filePath: output))
    }

    static func camelCased(_ name: String) -> String {
        let words = name.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
    }
}
