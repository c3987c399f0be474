package import Postgres

/// How the tables lie on a Citus cluster: large ones are spread by ticket number, small ones that are read beside them are everywhere.
package enum Distribution {
    /// Their keys begin with the ticket number. The first gives the others their places.
    package static let byNumber = ["ticket", "ticket_history", "ticket_event", "archived_ticket"]

    /// A referenced table stands before those that refer to it. Editions, alerts and what has no key stay on the coordinator: Citus takes
    /// no statement triggers, and nothing reads them beside tickets.
    package static let everywhere = ["run", "tally_course", "tally_month", "duration_course", "calendar_notice", "calendar_day",
                                     "deadline_rule", "category_alias", "department_alias"]

    /// - Returns: the tables that were distributed now; those that were before are left alone.
    /// - Throws: `StoreError.noCitus`
    package static func apply(on connection: borrowing Connection) throws -> [String] {
        guard try CitusPresence.isThere(on: connection) else { throw StoreError.noCitus }
        return try connection.transaction { connection in
            try ImportLock.take(on: connection)
            let known = try CitusTables.names(on: connection)
            let first = byNumber.first ?? ""
            let spread = byNumber.filter { !known.contains($0) }, copied = everywhere.filter { !known.contains($0) }
            for table in spread { try CitusDistribute.apply(to: table, besides: table == first ? "none" : first, on: connection) }
            for table in copied { try CitusReplicate.apply(to: table, on: connection) }
            return spread + copied
        }
    }
}
