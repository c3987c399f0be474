import Postgres
import Tickets

/// sql/queries/figures_tally.sql
enum FiguresTally {
    /// One entry a group; the total has no dimension.
    static func groups(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError)
        -> [(dimension: Dimension?, row: PeriodFigures.Row)] {
        let parameters = question.parameters + [question.zone.identifier, question.rules.closable.map(\.rawValue).sorted()]
        return try connection.rows(SQL(text: EmbeddedSQL.figuresTally, parameters)) { row throws(PostgresError) in
            var reader = ColumnReader()
            let dimension = try reader.read(row, as: String?.self).flatMap(Dimension.init(rawValue:))
            return (dimension, try PeriodFigures.Row(row, &reader))
        }
    }
}

extension PeriodFigures.Row {
    /// Reads a key and the counts of `Tally`.
    init(_ row: borrowing Row, _ reader: inout ColumnReader) throws(PostgresError) {
        self.init(key: try reader.read(row), tally: Tally())
        for count in Tally.counts { tally[keyPath: count] = try reader.read(row) }
    }
}
