import Postgres
import Tickets

/// sql/queries/tally_rules_read.sql
enum TallyRulesRead {
    static func rules(on connection: borrowing Connection) throws(PostgresError) -> StoredTallyRules {
        try connection.firstRow(SQL(text: EmbeddedSQL.tallyRulesRead, [])) { row throws(PostgresError) in
            var counting = CountingRules()
            counting.excluded = Set(try row.decode(1, as: [String].self).compactMap(Exclusion.init(rawValue:)))
            counting.closable = Set(try row.decode(2, as: [String].self).compactMap(Category.init(rawValue:)))
            let zone = ReportingZone(identifier: try row.decode(0))
            return StoredTallyRules(rules: zone.map { TallyRules(counting: counting, zone: $0) }, isComplete: try row.decode(3))
        } ?? StoredTallyRules(rules: nil, isComplete: false)
    }
}
