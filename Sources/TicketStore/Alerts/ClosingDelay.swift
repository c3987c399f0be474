package import Postgres
package import Tickets

/// How late closings show up in the exports.
package enum ClosingDelay {
    /// Closings by the days between the first export that could show them and the first that does; of the days in the window, as far as
    /// they came after their source's first export, since that one shows all that went before.
    package static func counts(closed window: Range<CalendarDay>, zone: ReportingZone,
                               on connection: borrowing Connection) throws(PostgresError) -> [Int] {
        try ClosingDelays.counts(closed: window, zone: zone, on: connection)
    }
}
