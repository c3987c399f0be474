import Postgres

/// sql/queries/alert_insert.sql
enum AlertInsert {
    /// - Returns: the number that it was given.
    static func add(_ alert: StoredAlert, on connection: borrowing Connection) throws(PostgresError) -> Int {
        try connection.value(SQL(text: EmbeddedSQL.alertInsert, columns(alert)))
    }

    /// The columns in their order, without the number.
    static func columns(_ alert: StoredAlert) -> [any PostgresEncodable] {
        let key = alert.key, group = alert.group, acknowledged = alert.acknowledged
        return [key.rule, key.unit.level, key.unit.name, alert.state, alert.since, alert.onset, group.level, group.name,
                alert.isHeldBack, alert.isLow, alert.isConsequence, acknowledged?.name, acknowledged?.note, acknowledged?.day,
                alert.notifiedOn, alert.judgedOn, alert.chinese, alert.english]
    }
}
