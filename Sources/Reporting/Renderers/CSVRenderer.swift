
/// A summary as CSV in long form, one figure a line: section, key, label, measure, numerator, denominator, value. Every number is
/// as printed; an empty value is one that does not exist (0/0, nothing to compare with). UTF-8 with a byte order mark, so that Excel
/// reads it; names from exports that begin like a formula get an apostrophe in front.
package struct CSVRenderer: Sendable {
    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    package func render(_ summary: Summary) -> [UInt8] {
        let header = ["section", "key", "label", "measure", "numerator", "denominator", "value"]
        return CSVTable.bytes([header] + CSVLines(summary: summary, language: language).all.map { line in
            [line.section, line.key, line.label, line.measure, line.numerator.map(String.init) ?? "",
             line.denominator.map(String.init) ?? "", line.value]
        })
    }
}
