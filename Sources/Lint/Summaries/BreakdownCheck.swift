/// The rows of a breakdown against themselves: the counts behind the rates, what is open, what is due.
struct BreakdownCheck {
    let grid: Grid

    var findings: [Finding] {
        guard let received = grid.column("受理", "Received"), let closed = grid.column("办结", "Closed"), received > 0 else { return [] }
        return (grid.rows + [grid.total].compactMap(\.self)).flatMap { row -> [Finding] in
            func count(_ column: Int?) -> Int? { column.flatMap { row.cells.indices.contains($0) ? row.cells[$0].count : nil } }
            guard let all = count(received), let done = count(closed) else { return [] }
            let excluded = count(grid.column("剔除", "Excluded")) ?? 0
            var found: [Finding?] = []
            if let column = grid.column("办结/受理", "Closed/received"), let fraction = fraction(row, column) {
                found += [equal(fraction.numerator, done, row, column), equal(fraction.denominator, all - excluded, row, column)]
            }
            if let column = grid.column("办结/应办结", "Closed/due"), let overdue = count(grid.column("超期在办", "Overdue")) {
                let due = done + overdue
                if let fraction = fraction(row, column) {
                    found += [equal(fraction.numerator, done, row, column), equal(fraction.denominator, due, row, column)]
                } else {
                    found.append(equal(0, due, row, column))
                }
            }
            if let column = grid.column("在办", "Open") { found.append(equal(count(column), all - excluded - done, row, column)) }
            return found.compactMap(\.self)
        }
    }

    private func fraction(_ row: Grid.Row, _ column: Int) -> Cell.Fraction? {
        row.cells.indices.contains(column) ? row.cells[column].fraction : nil
    }

    private func equal(_ printed: Int?, _ expected: Int, _ row: Grid.Row, _ column: Int) -> Finding? {
        guard let printed, printed != expected else { return nil }
        return Finding(.repetition, .contradicts, at: grid.place(row, column), printed: String(printed), expected: String(expected),
                       Phrase("本行其他各列得出\(expected)，写作\(printed)。", "The other columns of this row give \(expected); printed \(printed)."))
    }
}
