import Postgres
import Tickets

/// sql/queries/deadline_rule_list.sql
enum DeadlineRuleList {
    static func rules(on connection: borrowing Connection) throws(PostgresError) -> DeadlineRules {
        DeadlineRules(try connection.rows(SQL(text: EmbeddedSQL.deadlineRuleList)) { row throws(PostgresError) in
            DeadlineRule(category: try row.decode(0), workingDays: try row.decode(1), validFrom: try row.decode(2),
                         validUntil: try row.decode(3))
        })
    }
}
