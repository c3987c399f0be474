package import Access
package import Postgres
package import Tickets

/// Who is logged in.
package enum Sessions {
    /// Whose session it is; nil where it is over. Notes the use, once in a while.
    package static func visitor(_ secret: Secret, at now: Instant, life: SessionLife = SessionLife(), on connection: borrowing Connection)
        throws(PostgresError) -> Visitor? {
        guard let found = try AccountSessionFind.session(secret.readingKey, on: connection),
              !life.isOver(at: now.date, idleEnd: found.idleEnd.date, end: found.end.date) else { return nil }
        if life.isStale(at: now.date, idleEnd: found.idleEnd.date, end: found.end.date) {
            let idleEnd = life.idleEnd(usedAt: now.date, end: found.end.date)
            try AccountSessionTouch.touch(secret.fingerprint, idleEnd: Instant(idleEnd), on: connection)
        }
        return found.visitor
    }

    package static func end(_ secret: Secret, of visitor: Visitor, at now: Instant, from address: String?,
                            on connection: borrowing Connection) throws {
        try connection.transaction { connection in
            try AccountSessionEnd.end(secret.fingerprint, at: now, on: connection)
            try AuditLog.note(.logOut, by: AuditActor(visitor, from: address), on: connection)
        }
    }

    /// Deletes those that were over before the moment.
    package static func forget(endedBefore moment: Instant, on connection: borrowing Connection) throws(PostgresError) {
        try AccountSessionForget.forget(before: moment, on: connection)
    }
}
