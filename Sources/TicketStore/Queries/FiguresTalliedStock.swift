import Postgres
import Tickets

/// sql/queries/figures_tallied_stock.sql
enum FiguresTalliedStock {
    static func stock(_ window: TalliedWindow, on connection: borrowing Connection) throws(PostgresError) -> Stock {
        try connection.firstRow(SQL(text: EmbeddedSQL.figuresTalliedStock, window.stockParameters)) { row throws(PostgresError) in
            var stock = Stock()
            stock.opening = try row.decode(0)
            stock.received = try row.decode(1)
            stock.reopened = try row.decode(2)
            stock.closed = try row.decode(3)
            stock.excluded = try row.decode(4)
            stock.closing = stock.opening + stock.received + stock.reopened - stock.closed - stock.excluded
            return stock
        } ?? Stock()
    }
}
