/// Lines of CSV in UTF-8, each ending in a line feed.
enum CSVText {
    static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\n" }

    /// A spreadsheet runs a cell that begins like a formula, and names come from exports.
    static func formulaSafe(_ name: String) -> String {
        guard let first = name.unicodeScalars.first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first) else { return name }
        return "'" + name
    }

    private static func quoted(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return field }
        return "\"" + field.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }
}
