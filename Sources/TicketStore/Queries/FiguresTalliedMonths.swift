import Postgres
import Tickets

/// sql/queries/figures_tallied_months.sql
enum FiguresTalliedMonths {
    static func rows(_ window: TalliedWindow, on connection: borrowing Connection) throws(PostgresError) -> [PeriodFigures.Row] {
        let parameters = window.parameters + [[TallyDimension.category.rawValue]]
        return try connection.rows(SQL(text: EmbeddedSQL.figuresTalliedMonths, parameters)) { row throws(PostgresError) in
            var reader = ColumnReader()
            return try PeriodFigures.Row(row, &reader)
        }
    }
}
