import Postgres
import Tickets

/// sql/queries/alert_list.sql
enum AlertList {
    static func alerts(endedToo: Bool, number: Int? = nil, on connection: borrowing Connection) throws(PostgresError) -> [StoredAlert] {
        try connection.rows(SQL(text: EmbeddedSQL.alertList, [endedToo, number])) { row throws(PostgresError) in
            var reader = ColumnReader()
            let number: Int = try reader.read(row)
            let key = try StoredAlert.Key(row, &reader)
            let state: String = try reader.read(row)
            let since: CalendarDay = try reader.read(row), onset: CalendarDay = try reader.read(row)
            let group = try StoredAlert.Unit(row, &reader)
            let isHeldBack: Bool = try reader.read(row), isLow: Bool = try reader.read(row), isConsequence: Bool = try reader.read(row)
            let name: String? = try reader.read(row), note: String? = try reader.read(row), day: CalendarDay? = try reader.read(row)
            let notifiedOn: CalendarDay? = try reader.read(row)
            var alert = StoredAlert(number: number, key: key, state: state, since: since, onset: onset, group: group,
                                    judgedOn: try reader.read(row))
            alert.isHeldBack = isHeldBack
            alert.isLow = isLow
            alert.isConsequence = isConsequence
            if let name, let note, let day { alert.acknowledged = StoredAlert.Signature(name: name, note: note, day: day) }
            alert.notifiedOn = notifiedOn
            alert.chinese = try reader.read(row)
            alert.english = try reader.read(row)
            return alert
        }
    }
}

extension StoredAlert.Unit {
    /// The next two columns.
    init(_ row: borrowing Row, _ reader: inout ColumnReader) throws(PostgresError) {
        self.init(level: try reader.read(row), name: try reader.read(row))
    }
}

extension StoredAlert.Key {
    /// The next three columns.
    init(_ row: borrowing Row, _ reader: inout ColumnReader) throws(PostgresError) {
        self.init(rule: try reader.read(row), unit: try StoredAlert.Unit(row, &reader))
    }
}

extension StoredAlert.Signature {
    /// The next three columns.
    init(_ row: borrowing Row, _ reader: inout ColumnReader) throws(PostgresError) {
        self.init(name: try reader.read(row), note: try reader.read(row), day: try reader.read(row))
    }
}
