/// A summary as CSV in long form, one figure a line: section, key, label, measure, numerator, denominator, value. Every number is
/// as printed; an empty value is one that does not exist (0/0, nothing to compare with). UTF-8, lines end in a line feed.
package struct CSVRenderer: Sendable {
    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    package func render(_ summary: Summary) -> String {
        let header = ["section", "key", "label", "measure", "numerator", "denominator", "value"]
        let lines = [header] + CSVLines(summary: summary, language: language).all.map { line in
            [line.section, formulaSafe(line.key), formulaSafe(line.label), line.measure,
             line.numerator.map(String.init) ?? "", line.denominator.map(String.init) ?? "", line.value]
        }
        return lines.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    }

    private func quoted(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return field }
        return "\"" + field.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }

    /// A spreadsheet runs a cell that begins like a formula, and names come from exports.
    private func formulaSafe(_ name: String) -> String {
        guard let first = name.unicodeScalars.first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first) else { return name }
        return "'" + name
    }
}
