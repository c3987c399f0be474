import Statistics
import Tickets

/// Days overdue and the closing curve of our own summaries: the curve is estimated again from its counts.
struct WorkingDayCheck {
    let text: SummaryText

    private var curve: Grid? { text.grid("办结曲线", "Closing curve") }

    var findings: [Finding] { labels + chain + estimates + differences + facts }

    // MARK: Columns of the curve

    private static let columns = (atRisk: 1, closed: 2, leftOpen: 3, share: 4, low: 5, high: 6)

    private func counts(_ column: Int) -> [Int] {
        curve?.rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].count : nil } ?? []
    }

    /// All rows with their three counts, or none where one cannot be read.
    private var counted: (grid: Grid, atRisk: [Int], closed: [Int], leftOpen: [Int])? {
        guard let curve, !curve.rows.isEmpty else { return nil }
        let counts = (counts(Self.columns.atRisk), counts(Self.columns.closed), counts(Self.columns.leftOpen))
        guard [counts.0, counts.1, counts.2].allSatisfy({ $0.count == curve.rows.count }) else { return nil }
        return (curve, counts.0, counts.1, counts.2)
    }

    private var labels: [Finding] {
        guard let curve else { return [] }
        return curve.rows.enumerated().compactMap { day, row in
            let expected = day == 0 ? ["当日", "same day"] : [String(day)]
            return expected.contains(row.label) ? nil : different(row.label, expected[0], at: curve.place(row, 0))
        }
    }

    /// Who is open before a day are those of the day before, less the closed and those seen no further.
    private var chain: [Finding] {
        guard let counted else { return [] }
        return counted.atRisk.indices.dropFirst().compactMap { day in
            let expected = counted.atRisk[day - 1] - counted.closed[day - 1] - counted.leftOpen[day - 1]
            return different("\(counted.atRisk[day])", "\(expected)", at: counted.grid.place(counted.grid.rows[day], Self.columns.atRisk))
        }
    }

    private var estimate: KaplanMeier? {
        guard let counted, let last = counted.atRisk.indices.last else { return nil }
        let rest = counted.atRisk[last] - counted.closed[last] - counted.leftOpen[last]
        let isCountable = counted.atRisk.indices.allSatisfy { counted.closed[$0] + counted.leftOpen[$0] <= counted.atRisk[$0] }
        return isCountable && rest >= 0 ? KaplanMeier(ended: counted.closed, censored: counted.leftOpen + [rest]) : nil
    }

    private var estimates: [Finding] {
        guard let counted, let estimate else { return [] }
        return counted.grid.rows.enumerated().flatMap { day, row -> [Finding] in
            let point = estimate.at(day)
            let isKnown = point.atRisk > 0 || point.survival == 0
            let limits = point.atRisk > 0 ? point.interval() : nil
            let expected = [isKnown ? point.endedShare : nil, limits?.lower, limits?.upper]
            return zip([Self.columns.share, Self.columns.low, Self.columns.high], expected).compactMap { column, share in
                guard row.cells.indices.contains(column) else { return nil }
                return different(row.cells[column].text, share.map(Self.percent) ?? "—", at: counted.grid.place(row, column))
            }
        }
    }

    private static func percent(_ share: Double) -> String {
        let rounded = Int((share * 10_000).rounded(.toNearestOrAwayFromZero))
        return Ratio.decimals(share > 0 && share < 1 ? min(max(rounded, 1), 9_999) : rounded) + "%"
    }

    /// Of the shares as they are printed.
    private var differences: [Finding] {
        guard let curve else { return [] }
        let columns = curve.head.indices.filter { ["相差", "Difference"].contains(curve.head[$0]) }
        return curve.rows.flatMap { row in
            columns.compactMap { column -> Finding? in
                guard row.cells.indices.contains(column), let now = row.cells[Self.columns.share].percent,
                      let then = row.cells[column - 1].percent else { return nil }
                let difference = now.digits - then.digits
                let sign = difference > 0 ? "+" : difference < 0 ? "-" : ""
                return different(row.cells[column].text, sign + Ratio.decimals(abs(difference)), at: curve.place(row, column))
            }
        }
    }

    // MARK: Facts beside it

    private var facts: [Finding] {
        guard let counted, let first = counted.atRisk.first else { return [] }
        var findings: [Finding?] = []
        if let fact = text.fact("计入曲线", "Tickets in the curve"), fact.numbers.count == 3 {
            let numbers = fact.numbers.map(\.digits)
            findings += [different("\(numbers[0])", "\(first)", at: fact.place), different("\(numbers[0])", "\(numbers[1] + numbers[2])", at: fact.place)]
            if let later = text.fact("曲线以外更晚", "Later than the curve")?.numbers.map(\.digits), later.count == 2 {
                findings += [different("\(numbers[1])", "\(counted.closed.reduce(0, +) + later[0])", at: fact.place),
                             different("\(numbers[2])", "\(counted.leftOpen.reduce(0, +) + later[1])", at: fact.place)]
            }
            // Of a cut-off within a day the curve ends with the day before.
            if isCutAtMidnight, let durations = text.fact("计入工单", "Tickets counted")?.numbers.first?.digits {
                findings.append(different("\(numbers[1])", "\(durations)", at: fact.place))
            }
        }
        if let fact = text.fact("半数办结", "Half closed within"), let estimate {
            let median = estimate.median
            if let printed = fact.numbers.first?.digits {
                findings.append(different("\(printed)", median.map(String.init) ?? "—", at: fact.place))
            } else if fact.value.hasPrefix("—"), let median {
                findings.append(different("—", "\(median)", at: fact.place))
            }
        }
        return findings.compactMap(\.self)
    }

    private var isCutAtMidnight: Bool {
        text.fact("截止时点", "Cut-off").map { $0.value.contains("24时") || $0.value.hasPrefix("the end of") } ?? false
    }

    private func different(_ printed: String, _ expected: String, at place: Place) -> Finding? {
        guard printed != expected else { return nil }
        return Finding(.repetition, .contradicts, at: place, printed: printed, expected: expected,
                       Phrase("由同表其他数得出\(expected)，写作\(printed)。", "The other figures give \(expected); printed \(printed)."))
    }
}
