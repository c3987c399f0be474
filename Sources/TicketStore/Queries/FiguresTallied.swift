import Postgres
import Tickets

/// sql/queries/figures_tallied.sql
enum FiguresTallied {
    static func rows(_ window: TalliedWindow, _ dimensions: [TallyDimension], on connection: borrowing Connection) throws(PostgresError)
        -> [(dimension: TallyDimension, row: PeriodFigures.Row)] {
        let parameters = window.parameters + [dimensions.map(\.rawValue)]
        return try connection.rows(SQL(text: EmbeddedSQL.figuresTallied, parameters)) { row throws(PostgresError) in
            var reader = ColumnReader()
            let name: String = try reader.read(row)
            guard let dimension = TallyDimension(rawValue: name) else { throw .decoding("a dimension that this hotline does not know") }
            return (dimension, try PeriodFigures.Row(row, &reader))
        }
    }
}
