package import Postgres
package import Tickets

/// Counts of one window, straight from the tickets.
package enum Figures {
    package static func answer(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError) -> PeriodFigures {
        var figures = PeriodFigures()
        for (dimension, row) in try FiguresTally.groups(question, on: connection) {
            if let dimension {
                figures.rows[dimension, default: []].append(row)
            } else {
                figures.total = row.tally
            }
        }
        figures.stock = try FiguresStock.stock(question, on: connection)
        try FiguresCohort.fill(&figures, question, on: connection)
        return figures
    }
}

extension FiguresQuestion {
    /// `$1` to `$10` of every figures query.
    var parameters: [any PostgresEncodable] {
        [asOf, knownAt, rules.excluded.map(\.rawValue).sorted(),
         filter[.category], filter[.department], filter[.district], filter[.community], filter[.channel],
         start, cut]
    }
}
