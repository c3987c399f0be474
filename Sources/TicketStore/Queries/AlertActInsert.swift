import Postgres

/// sql/queries/alert_act_insert.sql
enum AlertActInsert {
    static func note(_ kind: String, _ key: StoredAlert.Key, by signature: StoredAlert.Signature,
                     on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.alertActInsert, [kind, key.rule, key.unit.level, key.unit.name,
                                                                          signature.name, signature.note, signature.day]))
    }
}
