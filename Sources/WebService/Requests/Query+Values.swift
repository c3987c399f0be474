package import Reporting
package import Tickets

extension Query {
    /// - Throws: `WebFault` for a value that is no day.
    package func day(_ name: String) throws(WebFault) -> CalendarDay? {
        guard let text = self[name] else { return nil }
        guard let day = CalendarDay(iso: text) else { throw .unreadable(name, text, example: "2020-05-31") }
        return day
    }

    /// - Throws: `WebFault` for a value that is no whole number from 0.
    package func number(_ name: String) throws(WebFault) -> Int? {
        guard let text = self[name] else { return nil }
        guard text.utf8.count < 12, let number = Int(text), number >= 0 else { throw .unreadable(name, text, example: "50") }
        return number
    }

    /// The end of the day that `as-of` names.
    package func asOf(_ zone: ReportingZone) throws(WebFault) -> Instant? {
        try day("as-of").map { zone.startOfDay($0.advanced(by: 1)) }
    }

    /// The run that `known-at` names, else the newest.
    package func knowledge() throws(WebFault) -> SummaryRequest.Knowledge {
        guard let text = self["known-at"] else { return .newest }
        guard let run = Int(text), run > 0 else { throw .unreadable("known-at", text, example: "366") }
        return .run(run)
    }

    /// The part of the tickets that `where=department=NAME` names, perhaps several times.
    package func filter() throws(WebFault) -> [Dimension: String] {
        let words = values("where")
        do {
            return try Dimension.filter(written: words)
        } catch {
            throw .unreadable("where", words.joined(separator: " "), example: "where=category=complaint")
        }
    }

    /// The period of `period=month-2020-05`, or of `kind=month` and `value=2020-05` as a form sends it; nil where none is asked for.
    package func period(_ zone: ReportingZone) throws(WebFault) -> Period? {
        if let text = self["period"] { return try Period(addressed: text, zone) }
        guard let kind = self["kind"], let value = self["value"] else { return nil }
        return try Period(addressed: "\(kind)-\(value.replacing(" ", with: ".."))", zone)
    }
}

extension Period {
    /// Reads `month-2020-05` and `range-2020-01-01..2020-02-01`.
    package init(addressed text: String, _ zone: ReportingZone) throws(WebFault) {
        guard let reference = try? FigureReference(text, zone: zone), reference.conditions.isEmpty, reference.figure == nil else {
            throw .unreadable("period", text, example: "month-2020-05")
        }
        self = reference.period
    }

    package var addressed: String { "\(kind.rawValue)-\(written.joined(separator: ".."))" }
}
