import Postgres

/// sql/queries/audit_log_insert.sql
enum AuditLogInsert {
    static func insert(_ action: AuditEntry.Action, by actor: AuditActor, subject: String?, detail: String?,
                       on connection: borrowing Connection)
        throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.auditLogInsert,
                                   [actor.account, actor.name, action.rawValue, subject, detail, actor.address]))
    }
}
