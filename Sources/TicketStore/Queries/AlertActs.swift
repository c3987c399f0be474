import Postgres

/// sql/queries/alert_acts.sql
enum AlertActs {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [StoredAct] {
        try connection.rows(SQL(text: EmbeddedSQL.alertActs)) { row throws(PostgresError) in
            var reader = ColumnReader()
            return StoredAct(number: try reader.read(row), kind: try reader.read(row), key: try StoredAlert.Key(row, &reader),
                             by: try StoredAlert.Signature(row, &reader), takenOn: try reader.read(row), onset: try reader.read(row))
        }
    }
}
