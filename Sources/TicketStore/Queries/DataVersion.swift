package import Postgres

/// sql/queries/data_version.sql
package struct DataVersion: Sendable, Hashable {
    /// The newest run; 0 where there is none.
    package let run: Int
    /// Changes with alerts and with what people did about them.
    package let alertMark: String

    package static func current(on connection: borrowing Connection) throws(PostgresError) -> DataVersion {
        let found = try connection.firstRow(SQL(text: EmbeddedSQL.dataVersion)) { row throws(PostgresError) in
            DataVersion(run: try row.decode(0), alertMark: try row.decode(1))
        }
        return found ?? DataVersion(run: 0, alertMark: "")
    }
}
