package import Postgres
package import Tickets

/// sql/queries/zone_presence.sql
package enum ZonePresence {
    /// Whether the server's zone table has the zone.
    package static func isKnown(_ zone: ReportingZone, on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.value(SQL(text: EmbeddedSQL.zonePresence, [zone.identifier]))
    }
}
