import Postgres
import Tickets

/// sql/queries/explain_facts.sql
enum ExplainFacts {
    /// - Parameter changes: only tickets whose row changed in those runs; nil for all.
    static func facts(_ kinds: [CountedFact.Kind], of question: FiguresQuestion, atReceiptAtTheEarliest isEffective: Bool,
                      changedIn changes: ClosedRange<Int>?, on connection: borrowing Connection) throws(PostgresError) -> [CountedFact] {
        let parameters: [any PostgresEncodable] = question.parameters
            + [kinds.map(\.rawValue), isEffective, changes.map { $0.lowerBound - 1 }, changes?.upperBound, ToldColumns.headers]
        return try connection.rows(SQL(text: EmbeddedSQL.explainFacts, parameters)) { row throws(PostgresError) in
            var reader = ColumnReader()
            let kind: CountedFact.Kind = try reader.read(row)
            let happenedAt: Instant = try reader.read(row)
            return CountedFact(kind: kind, happenedAt: happenedAt, ticket: try CountedTicket(row, &reader))
        }
    }
}

extension CountedFact.Kind: PostgresEncodable, PostgresDecodable {}
extension Standing: PostgresEncodable, PostgresDecodable {}

extension CountedTicket {
    fileprivate init(_ row: borrowing Row, _ reader: inout ColumnReader) throws(PostgresError) {
        number = try reader.read(row)
        receivedAt = try reader.read(row)
        dueAt = try reader.read(row)
        newestClosingAt = try reader.read(row)
        closingAt = try reader.read(row)
        standing = try reader.read(row)
        category = try reader.read(row)
        department = try reader.read(row)
        district = try reader.read(row)
        community = try reader.read(row)
        channel = try reader.read(row)
        satisfaction = try reader.read(row)
        reopenCount = try reader.read(row)
        isDue = try reader.read(row)
        isDispatched = try reader.read(row)
        hasImpossibleTimes = try reader.read(row)
        hasProvisionalDeadline = try reader.read(row)
        hasInferredClosing = try reader.read(row)
        contradictsStatus = try reader.read(row)
        hours = try reader.read(row)
        told = try ToldColumns(row, &reader, isDispatched: isDispatched)
        run = try reader.read(row)
        line = try reader.read(row)
        knownFrom = try reader.read(row)
        madeBy = try reader.read(row)
        fileName = try reader.read(row)
        exportedAt = try reader.read(row)
    }
}
