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
            [line.section, CSVText.formulaSafe(line.key), CSVText.formulaSafe(line.label), line.measure,
             line.numerator.map(String.init) ?? "", line.denominator.map(String.init) ?? "", line.value]
        }
        return lines.map(CSVText.line).joined()
    }
}
