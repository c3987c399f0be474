/// Checks the figures of a published text against each other.
///
/// Every check ends in one of three verdicts: what is printed follows from the other figures, contradicts them, or cannot be judged from
/// the text. A text is accused only where its own figures leave no reading under which it is true.
package enum Lint {
    package static func check(_ document: Document) -> Verdicts {
        var earlier: [Reading] = []
        var findings: [Finding] = []
        for passage in document.passages {
            let reading = Reading(passage)
            findings += PartsCheck.findings(reading, after: earlier)
            findings += RateCheck(reading: reading, earlier: earlier).findings
            findings += ShareCheck(reading: reading, earlier: earlier).findings
            findings += ChangeCheck(reading: reading).findings
            findings += SumCheck(reading: reading).findings
            earlier.append(reading)
        }
        findings += PeriodCheck(document: document, readings: earlier).findings
        let grids = document.tables.compactMap { Grid($0.table, under: $0.heading) }
        let summary = SummaryCheck(document: document, readings: earlier, grids: grids)
        findings += grids.flatMap { TableCheck(grid: $0, isOurs: summary != nil).findings }
        findings += DisclosureCheck(document: document, readings: earlier).findings
        findings += summary?.findings ?? []
        return Verdicts(findings)
    }

    /// Compares a document with figures that are known, such as those of a frozen edition (`Document.labelledFigures` of its rendering):
    /// any digit that is another one is found.
    package static func compare(_ document: Document, against expected: [LabelledFigure]) -> Verdicts {
        Verdicts(EditionCheck(document: document, expected: expected).findings)
    }
}
