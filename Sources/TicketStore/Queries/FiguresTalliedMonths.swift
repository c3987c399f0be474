import Postgres
import Tickets

/// sql/queries/figures_tallied_months.sql
enum FiguresTalliedMonths {
    static func rows(_ window: TalliedWindow, on connection: borrowing Connection) throws(PostgresError) -> [PeriodFigures.Row] {
        try connection.rows(SQL(text: EmbeddedSQL.figuresTalliedMonths, window.parameters)) { row throws(PostgresError) in
            var reader = ColumnReader()
            return try PeriodFigures.Row(row, &reader)
        }
    }
}
