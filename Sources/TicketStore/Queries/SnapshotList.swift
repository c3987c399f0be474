import Postgres
import Tickets

/// sql/queries/snapshot_list.sql
enum SnapshotList {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [Snapshot] {
        try connection.rows(SQL(text: EmbeddedSQL.snapshotList)) { row throws(PostgresError) in
            let first: Instant = try row.decode(3), last: Instant = try row.decode(4)
            return Snapshot(run: try row.decode(0), seenAt: try row.decode(1), source: try row.decode(2), received: first...last)
        }
    }
}
