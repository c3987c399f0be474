import Postgres
import Tickets

/// sql/queries/figures_told.sql
enum FiguresTold {
    static func figures(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError) -> ToldFigures {
        typealias Group = (tickets: Int, told: ToldColumns, category: Category, department: String, satisfaction: Satisfaction, isExcluded: Bool)
        let parameters = question.parameters + [ToldColumns.headers]
        let groups = try connection.rows(SQL(text: EmbeddedSQL.figuresTold, parameters)) { row throws(PostgresError) -> Group in
            var reader = ColumnReader()
            let category: Category = try reader.read(row), department: String = try reader.read(row)
            let satisfaction: Satisfaction = try reader.read(row), isExcluded: Bool = try reader.read(row)
            let isDispatched: Bool = try reader.read(row)
            let told = try ToldColumns(row, &reader, isDispatched: isDispatched)
            return (try reader.read(row), told, category, department, satisfaction, isExcluded)
        }
        return groups.reduce(into: ToldFigures()) { figures, group in
            figures.add(group.tickets, group.told, category: group.category, department: group.department,
                        satisfaction: group.satisfaction, isExcluded: group.isExcluded)
        }
    }
}

extension ToldColumns {
    /// Reads the text of a category that is not known, the cells of `headers` and whether the deadline was moved to a later time.
    init(_ row: borrowing Row, _ reader: inout ColumnReader, isDispatched: Bool) throws(PostgresError) {
        let category = try reader.read(row, as: String?.self), cells = try reader.read(row, as: String?.self)
        let hasLaterDeadline: Bool = try reader.read(row)
        self.init(cells: cells.map { $0.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init) } ?? [],
                  unmappedCategory: category ?? "", hasLaterDeadline: hasLaterDeadline, isDispatched: isDispatched)
    }
}
