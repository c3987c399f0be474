import Postgres

/// sql/queries/runs_building_on.sql
enum RunsBuildingOn {
    static func runs(after run: Int, naming hashes: [Int64], on connection: borrowing Connection) throws(PostgresError) -> [LaterImport] {
        try connection.rows(SQL(text: EmbeddedSQL.runsBuildingOn, [run, hashes])) { row throws(PostgresError) in
            LaterImport(run: try row.decode(0), fileName: try row.decode(1), tickets: try row.decode(2))
        }
    }
}
