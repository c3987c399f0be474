import Postgres
import Tickets

/// sql/queries/tally_rules_update.sql
enum TallyRulesUpdate {
    static func set(_ rules: TallyRules, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyRulesUpdate, [
            rules.zone.identifier, rules.counting.excluded.map(\.rawValue).sorted(), rules.counting.closable.map(\.rawValue).sorted(),
        ]))
    }
}
