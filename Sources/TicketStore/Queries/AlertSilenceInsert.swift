import Postgres

/// sql/queries/alert_silence_insert.sql
enum AlertSilenceInsert {
    static func note(_ silence: StoredSilence, on connection: borrowing Connection) throws(PostgresError) {
        let by = silence.by
        _ = try connection.execute(SQL(text: EmbeddedSQL.alertSilenceInsert,
                                       [silence.rule, silence.unit?.level, silence.unit?.name, silence.through, by.name, by.note, by.day]))
    }
}
