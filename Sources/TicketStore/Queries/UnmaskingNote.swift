import Postgres

/// sql/queries/unmasking_note.sql
enum UnmaskingNote {
    /// - Returns: whether the ticket is one of the reader's.
    static func note(_ number: String, reason: String, from address: String?,
                     on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.value(SQL(text: EmbeddedSQL.unmaskingNote, [number, reason, address]))
    }
}
