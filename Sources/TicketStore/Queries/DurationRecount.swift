import Postgres
import Tickets

/// sql/queries/duration_recount.sql
enum DurationRecount {
    static func differences(_ rules: TallyRules, on connection: borrowing Connection) throws(PostgresError) -> [TallyDifference] {
        let parameters: [any PostgresEncodable] = [rules.zone.identifier, rules.counting.excluded.map(\.rawValue).sorted()]
        return try connection.rows(SQL(text: EmbeddedSQL.durationRecount, parameters)) { row throws(PostgresError) in
            try TallyDifference(duration: row)
        }
    }
}

extension TallyDifference {
    /// Reads the key of a bucket, its tickets and their microseconds, each as kept and as counted.
    fileprivate init(duration row: borrowing Row) throws(PostgresError) {
        let happenedOn: CalendarDay = try row.decode(0), month: CalendarDay = try row.decode(1)
        let bucket = DurationBucket(number: try row.decode(2))
        let counts = [Count(name: "tickets", kept: try row.decode(3), counted: try row.decode(4)),
                      Count(name: "microseconds", kept: try row.decode(5), counted: try row.decode(6))]
        self.init(table: "duration_course", key: "from \(bucket.lowerHours) hours on, received in \(month), on \(happenedOn)",
                  counts: counts.filter { $0.kept != $0.counted })
    }
}
