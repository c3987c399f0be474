import Statistics
import Tickets

/// The units of our own summaries by their on-time rate: totals, limits, tiers and ranks are worked out again.
struct UnitCheck {
    let grid: Grid

    private enum Layout {
        case tiers, ranks
    }

    private var layout: Layout? {
        guard grid.column("按时/到期", "On time/due") == 1, grid.head.count == 5 else { return nil }
        if grid.column("正常下限", "Normal from") == 2 { return .tiers }
        return grid.column("名次", "Rank") == 4 ? .ranks : nil
    }

    var findings: [Finding] {
        guard let layout, let total = grid.total, let pooled = fraction(total), pooled.denominator > 0 else { return [] }
        let fractions = grid.rows.map(fraction)
        guard !fractions.contains(nil) else { return [] }
        let parts = fractions.compactMap(\.self)
        let sums = [different(total, 1, "\(pooled.numerator)", "\(parts.reduce(0) { $0 + $1.numerator })"),
                    different(total, 1, "\(pooled.denominator)", "\(parts.reduce(0) { $0 + $1.denominator })")]
        let limits = FunnelLimits(centre: Share(pooled.numerator, of: pooled.denominator).value)
        return sums.compactMap(\.self) + zip(grid.rows, parts).flatMap { row, part -> [Finding] in
            // What is not filled in, or pooled for want of room, is no unit.
            guard !isPooled(row) else { return [] }
            let isUnit = !["(未填)", "(not filled in)"].contains(row.label)
            let expected = layout == .tiers ? tier(part, limits, isUnit) : rank(part, among: parts, isUnit)
            return zip([2, 3, 4], expected).compactMap { column, words in
                words.contains(row.cells[column].text) ? nil : different(row, column, row.cells[column].text, words[0])
            }
        }
    }

    private func isPooled(_ row: Grid.Row) -> Bool { row.label.hasPrefix("其余") || row.label.hasSuffix(" others") }

    private func fraction(_ row: Grid.Row) -> Cell.Fraction? { row.cells.indices.contains(4) ? row.cells[1].fraction : nil }

    private static let few = ["件数少", "too few"]
    private static let nothing = ["无应办结", "nothing due"]

    private func tier(_ part: Cell.Fraction, _ limits: FunnelLimits, _ isUnit: Bool) -> [[String]] {
        let normal = part.denominator > 0 ? limits.limits(total: part.denominator, confidence: FunnelLimits.outer) : nil
        let words = switch limits.place(of: Share(part.numerator, of: part.denominator)) {
        case .below: ["低于", "below"]
        case .within: ["范围内", "within"]
        case .above: ["高于", "above"]
        case .few: Self.few
        }
        return [text(normal?.lower), text(normal?.upper), isUnit ? part.denominator > 0 ? words : Self.nothing : ["—"]]
    }

    private func rank(_ part: Cell.Fraction, among all: [Cell.Fraction], _ isUnit: Bool) -> [[String]] {
        let interval = part.denominator > 0 ? Share(part.numerator, of: part.denominator).wilson() : nil
        let isRanked = isUnit && part.denominator >= FunnelLimits.leastTotal
        let better = zip(grid.rows, all).count { row, other in
            other.denominator >= FunnelLimits.leastTotal && !isPooled(row) && !["(未填)", "(not filled in)"].contains(row.label)
                && other.numerator * part.denominator > part.numerator * other.denominator
        }
        return [text(interval?.lower), text(interval?.upper), isRanked ? ["\(better + 1)"] : isUnit ? part.denominator > 0 ? Self.few : Self.nothing : ["—"]]
    }

    private func text(_ share: Double?) -> [String] {
        guard let share else { return ["—"] }
        return [Ratio.decimals(Int((share * 10_000).rounded(.toNearestOrAwayFromZero))) + "%"]
    }

    private func different(_ row: Grid.Row, _ column: Int, _ printed: String, _ expected: String) -> Finding? {
        guard printed != expected else { return nil }
        return Finding(.repetition, .contradicts, at: grid.place(row, column), printed: printed, expected: expected,
                       Phrase("由本表各单位得出\(expected)，写作\(printed)。", "The units of this table give \(expected); printed \(printed)."))
    }
}
