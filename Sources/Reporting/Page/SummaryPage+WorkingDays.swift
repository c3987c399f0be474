import Tickets

extension SummaryPage {
    /// Tickets whose deadline was passed, by how many working days; empty where these were not counted.
    var overdueDays: [Page.Section] {
        guard let figures = summary.workingDays else { return [] }
        func cells(_ name: String, _ late: Int, _ open: Int) -> [PageTable.Cell] {
            [PageTable.Cell(name), PageTable.Cell(late), PageTable.Cell(open), PageTable.Cell(late + open)]
        }
        let rows = OverdueBand.allCases.map { band in
            PageTable.Row(cells(band.word(language), figures.closedLate[band], figures.openOverdue[band]))
        }
        let (late, open) = (figures.closedLate.total, figures.openOverdue.total)
        let columns = [PageTable.Column(Word.overdueBy(language), .leading), .init(Standing.closedLate.word(language)),
                       .init(Standing.openOverdue.word(language)), .init(Word.total(language))]
        let plot = Plot(.rows, columns: [1, 2], title: say("超期工作日（\(summary.settings.unit.rawValue)）", "Working days overdue (tickets)"))
        return [Page.Section(title: Word.overdueDays(language), blocks: [.table(PageTable(
            columns: columns, rows: rows, total: cells(Word.total(language), late, open), plots: late + open > 0 ? [plot] : []))])]
    }

    /// The share closed by age, beside that of the windows of comparison at the same age.
    var closingCurve: [Page.Section] {
        guard let curve = summary.closingCurve, curve.figures.counted > 0 else { return [] }
        let bases = [(summary.lastYear, Word.sameOfLastYear), (summary.previous, Word.previous)].compactMap { comparison, name in
            comparison?.base.closingCurve.flatMap { $0.figures.counted > 0 ? (curve: $0, name: name(language)) : nil }
        }
        var columns = [PageTable.Column(Word.workingDay(language), .leading), .init(Word.atRisk(language)), .init(Word.closed(language)),
                       .init(Word.leftOpen(language)), .init(Word.closedWithin(language)), .init(Word.lowerLimit(language)),
                       .init(Word.upperLimit(language))]
        for base in bases { columns += [.init(base.name), .init(Word.difference(language))] }
        let rows = curve.points.map { point in
            let limits = point.limitsHundredths
            let name = point.workingDay == 0 ? Word.sameDay(language) : "\(point.workingDay)"
            return PageTable.Row([PageTable.Cell(name, value: .count(point.workingDay)), PageTable.Cell(point.atRisk),
                                  PageTable.Cell(point.closed), PageTable.Cell(point.leftOpen),
                                  cell(shareHundredths: point.shareHundredths), cell(shareHundredths: limits?.lowerBound),
                                  cell(shareHundredths: limits?.upperBound)]
                + bases.flatMap { base in
                    let then = base.curve.share(within: point.workingDay)
                    return [cell(shareHundredths: then), difference(point.shareHundredths, then)]
                })
        }
        let shares = [4] + bases.indices.map { 7 + 2 * $0 }
        let plot = Plot(.steps, columns: shares, title: say("办结曲线：受理后若干工作日内办结的比例", "Closing curve: share closed within working days of receipt"))
        let median = curve.medianWorkingDays.map { $0 == 0 ? Word.sameDay(language) : "\($0)\(Word.workingDays(language))" }
        let counted = curve.figures, later = curve.later
        return [Page.Section(title: Word.closingCurve(language), blocks: [
            .table(PageTable(columns: columns, rows: rows, plots: [plot])),
            .facts([Page.Fact(Word.halfClosed(language), median ?? "—"),
                    Page.Fact(Word.curveCount(language),
                              say("\(counted.counted)（办结 \(counted.closedCount) + 未结 \(counted.openCount)）",
                                  "\(counted.counted) (closed \(counted.closedCount) + open \(counted.openCount))")),
                    Page.Fact(Word.beyondCurve(language),
                              say("办结 \(later.closed)，在办 \(later.open)", "closed \(later.closed), open \(later.open)")),
                    Page.Fact(Word.method(language), Word.curveMethod(language))]),
        ])]
    }

    /// Of two shares as they are printed, in percentage points.
    private func difference(_ now: Int?, _ then: Int?) -> PageTable.Cell {
        guard let now, let then else { return PageTable.Cell("—") }
        let sign = now > then ? "+" : now < then ? "-" : ""
        return PageTable.Cell(sign + Ratio.decimals(abs(now - then)), value: .points(Double(now - then) / 100))
    }
}

extension OverdueBand {
    var word: Word {
        switch self {
        case .oneToThree: Word("1—3个工作日", "1–3 working days")
        case .fourToSeven: Word("4—7个工作日", "4–7 working days")
        case .eightAndMore: Word("8个工作日及以上", "8 working days and more")
        }
    }
}
