import Postgres
import Tickets

/// sql/queries/tally_recount_judgements.sql
enum TallyRecountJudgements {
    static func differences(_ rules: TallyRules, on connection: borrowing Connection) throws(PostgresError) -> [TallyDifference] {
        let parameters: [any PostgresEncodable] = [rules.zone.identifier, rules.counting.excluded.map(\.rawValue).sorted()]
        return try connection.rows(SQL(text: EmbeddedSQL.tallyRecountJudgements, parameters)) { row throws(PostgresError) in
            let dimension: String = try row.decode(0), happenedOn: CalendarDay = try row.decode(1)
            let month: CalendarDay = try row.decode(2), unit: String = try row.decode(3)
            return TallyDifference(table: "tally_course", key: "\(dimension) \(unit), received in \(month), on \(happenedOn)", counts: [
                TallyDifference.Count(name: TallyCount.received.column, kept: try row.decode(4), counted: try row.decode(5)),
            ])
        }
    }
}
