package import Postgres
package import Tickets

/// Which days the exports cover. An export covers the days after its source's previous one, the first from its earliest receipt,
/// up to the moment that it shows.
package struct Coverage: Sendable {
    package struct Span: Sendable, Hashable {
        package var run: Int
        package var source: String
        package var sha256: String
        package var exportedAt: Instant
        /// Days `[first, end)`; empty for a second file of the same moment.
        package var first: CalendarDay
        package var end: CalendarDay
        package var rejectedRows: Int
    }

    package let spans: [Span]

    package init(spans: [Span]) {
        self.spans = spans
    }

    /// The first day of which no export tells: the cut-off of a summary that asks for none, at its start.
    package var end: CalendarDay? { spans.map(\.end).max() }

    /// The imports and days behind a window of whole days; a file that was sent twice counts once.
    package func loaded(from start: CalendarDay, until end: CalendarDay) -> LoadedData {
        let (spans, days) = behind(from: start, until: end)
        var data = LoadedData()
        data.daysInPeriod = start.distance(to: end)
        data.daysLoaded = days.count
        data.imports = spans.count
        data.rejectedRows = spans.reduce(0) { $0 + $1.rejectedRows }
        return data
    }

    /// The exports that `loaded(from:until:)` counts, and the days that they cover of the window.
    package func behind(from start: CalendarDay, until end: CalendarDay) -> (spans: [Span], days: Set<CalendarDay>) {
        var days = Set<CalendarDay>()
        var files = Set<String>()
        let spans = spans.filter { span in
            // A second file of the same moment covers the day that it belongs to.
            let first = min(span.first, span.end.advanced(by: -1))
            guard first < end, span.end > start else { return false }
            days.formUnion(max(first, start)..<min(span.end, end))
            return files.insert("\(span.source) \(span.sha256) \(span.exportedAt.microseconds)").inserted
        }
        return (spans, days)
    }

    package static func load(knownAt run: Int, zone: ReportingZone, on connection: borrowing Connection) throws -> Coverage {
        var spans: [Span] = []
        for export in try ExportList.exports(knownAfter: run, on: connection) {
            // The day that holds the last moment before the one shown is the last day that the file tells of.
            let end = zone.day(of: export.exportedAt.adding(seconds: -1)).advanced(by: 1)
            let first: CalendarDay
            if let previous = spans.last, previous.source == export.source {
                first = previous.end
            } else {
                first = min(export.earliestReceivedAt.map(zone.day(of:)) ?? end.advanced(by: -1), end.advanced(by: -1))
            }
            spans.append(Span(run: export.run, source: export.source, sha256: export.sha256, exportedAt: export.exportedAt,
                              first: first, end: end, rejectedRows: export.rejected))
        }
        return Coverage(spans: spans)
    }
}
