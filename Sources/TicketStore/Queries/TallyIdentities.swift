import Postgres

/// sql/queries/tally_identities.sql
enum TallyIdentities {
    static func broken(on connection: borrowing Connection) throws(PostgresError) -> [TallyDifference] {
        try connection.rows(SQL(text: EmbeddedSQL.tallyIdentities, [])) { row throws(PostgresError) in
            let identity: String = try row.decode(0), place: String = try row.decode(1)
            return TallyDifference(table: "tally_course", key: place, counts: [
                TallyDifference.Count(name: identity, kept: try row.decode(2), counted: try row.decode(3)),
            ])
        }
    }
}
