import Postgres

/// sql/queries/audit_log_forget.sql
enum AuditLogForget {
    /// - Returns: how many entries were deleted.
    static func forget(olderThanDays days: Int, on connection: borrowing Connection) throws(PostgresError) -> Int {
        try connection.value(SQL(text: EmbeddedSQL.auditLogForget, [Int32(clamping: days)]))
    }
}
