import ArgumentParser
import Ingestion
import Tickets

/// A date or time on the command line: `2020-12-31` is the end of that day, a time without a zone is read in the reporting zone.
enum MomentArgument {
    static func parse(_ text: String, option: String, zone: ReportingZone) throws -> Instant {
        if let day = CalendarDay(iso: text) { return zone.startOfDay(day.advanced(by: 1)) }
        if case .time(let reading) = DateReader(zone: zone).read(text) {
            return reading.isDateOnly ? zone.startOfDay(zone.day(of: reading.at).advanced(by: 1)) : reading.at
        }
        throw ValidationError("\(option) takes a date such as 2020-12-31 (its end) or a time such as 2020-12-31T18:00, not \"\(text)\".")
    }

    static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(iso: text) else { throw ValidationError("\"\(text)\" is not a day such as 2020-05-06.") }
        return day
    }
}
