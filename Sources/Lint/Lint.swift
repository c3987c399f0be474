/// Checks the figures of a published text against each other.
///
/// Every check ends in one of three verdicts: what is printed follows from the other figures, contradicts them, or cannot be judged from
/// the text. A text is accused only where its own figures leave no reading under which it is true.
package enum Lint {
    package static func debug(_ t: String) -> String { Reading(Passage([(1, t)])).figures.map { "\($0.number.text) \($0.item.label) \($0.role)" }.joined(separator: "\n") }
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
}
