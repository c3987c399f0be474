import Postgres
import Tickets

/// sql/queries/figures_stock.sql
enum FiguresStock {
    static func stock(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError) -> Stock {
        try connection.firstRow(SQL(text: EmbeddedSQL.figuresStock, question.parameters)) { row throws(PostgresError) in
            var stock = Stock()
            stock.opening = try row.decode(0)
            stock.received = try row.decode(1)
            stock.reopened = try row.decode(2)
            stock.closed = try row.decode(3)
            stock.excluded = try row.decode(4)
            stock.closing = try row.decode(5)
            return stock
        } ?? Stock()
    }
}
