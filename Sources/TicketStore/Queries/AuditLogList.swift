import Postgres
import Tickets

/// sql/queries/audit_log_list.sql
enum AuditLogList {
    static func entries(before number: Int?, of name: String?, only action: AuditEntry.Action?, limit: Int,
                        on connection: borrowing Connection)
        throws(PostgresError) -> [AuditEntry] {
        try connection.rows(SQL(text: EmbeddedSQL.auditLogList, [number, name, action?.rawValue, limit])) { row throws(PostgresError) in
            var columns = ColumnReader()
            let number = try columns.read(row, as: Int.self), happenedAt = try columns.read(row, as: Instant.self)
            var actor = AuditActor(try columns.read(row), try columns.read(row))
            let action = try columns.read(row, as: String.self)
            let subject = try columns.read(row, as: String?.self), detail = try columns.read(row, as: String?.self)
            actor.address = try columns.read(row)
            return AuditEntry(number: number, happenedAt: happenedAt, actor: actor, action: action, subject: subject, detail: detail)
        }
    }
}
