import Postgres
import Tickets

/// sql/queries/runs_seeing.sql
enum RunsSeeing {
    static func sightings(of hashes: [Int64], on connection: borrowing Connection) throws(PostgresError) -> [Int64: [Sighting]] {
        var sightings: [Int64: [Sighting]] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.runsSeeing, [hashes])) { row throws(PostgresError) in
            sightings[try row.decode(0), default: []].append(
                Sighting(run: try row.decode(1), seenAt: try row.decode(2), columns: try row.decode(3), source: try row.decode(4)))
        }
        return sightings
    }
}
