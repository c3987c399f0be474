internal import Foundation

/// The zone in which an office reads its clock: periods, days and exported times without a zone are meant in it.
///
/// Asia/Shanghai has been UTC+8 without daylight saving since 1991-09-15, so instants from 1992 on take a fixed offset;
/// every other zone and time asks the system's zone table.
package struct ReportingZone: Sendable {
    package static let defaultIdentifier = "Asia/Shanghai"

    package let identifier: String
    private let zone: TimeZone
    private let fixedOffset: Int64?

    /// Nil when the system's zone table has no such zone.
    package init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
        fixedOffset = identifier == ReportingZone.defaultIdentifier ? 8 * 3600 : nil
    }

    private init(shanghai zone: TimeZone) {
        identifier = ReportingZone.defaultIdentifier
        self.zone = zone
        fixedOffset = 8 * 3600
    }

    /// Asia/Shanghai, from the zone table or, on a machine without one, as the fixed offset that it has been since 1991.
    package static let shanghai = ReportingZone(
        shanghai: TimeZone(identifier: defaultIdentifier) ?? TimeZone(secondsFromGMT: 8 * 3600) ?? .current)

    /// 1992-01-01T00:00:00Z in seconds.
    private static let fixedSince: Int64 = 694_224_000

    /// Seconds east of Greenwich at that instant.
    package func offset(at instant: Instant) -> Int64 {
        if let fixedOffset, instant.seconds >= ReportingZone.fixedSince { return fixedOffset }
        return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds))))
    }

    /// The instant of a wall-clock time. A time that a change to summer time skips is read with the offset before the
    /// change; of a time that comes twice, the first is meant.
    package func instant(_ day: CalendarDay, secondOfDay: Int64 = 0) -> Instant {
        let wall = Int64(day.number) * 86_400 + secondOfDay
        if let fixedOffset, wall >= ReportingZone.fixedSince + 86_400 { return Instant(seconds: wall - fixedOffset) }
        let early = offset(at: Instant(seconds: wall - 86_400))
        let candidate = Instant(seconds: wall - early)
        if offset(at: candidate) == early { return candidate }
        let late = Instant(seconds: wall - offset(at: candidate))
        return offset(at: late) == offset(at: candidate) ? late : candidate
    }

    package func day(of instant: Instant) -> CalendarDay {
        CalendarDay(number: Int(instant.seconds + offset(at: instant)).flooredQuotient(86_400))
    }

    /// Seconds since local midnight, 0 ..< 86400.
    package func secondOfDay(of instant: Instant) -> Int {
        Int(instant.seconds + offset(at: instant)).flooredRemainder(86_400)
    }

    package func startOfDay(_ day: CalendarDay) -> Instant { instant(day) }

    /// 23:59:59 of that day, the moment at which a date without a time ends.
    package func lastSecond(of day: CalendarDay) -> Instant { instant(day.advanced(by: 1)).adding(seconds: -1) }

    /// ISO 8601 with the zone's offset: `2021-01-01T00:00:00+08:00`; a fraction of a second is left out.
    package func iso8601(_ instant: Instant) -> String {
        let offset = Int(offset(at: instant))
        let sign = offset < 0 ? "-" : "+"
        let minutes = abs(offset) / 60
        return "\(wallClock(instant, separator: "T"))\(sign)\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
    }

    /// `2020-12-31 09:05:00`
    package func wallClock(_ instant: Instant, separator: String = " ") -> String {
        let second = secondOfDay(of: instant)
        let time = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        return "\(day(of: instant))\(separator)\(time)"
    }
}

extension ReportingZone: Equatable {
    package static func == (left: ReportingZone, right: ReportingZone) -> Bool { left.identifier == right.identifier }
}
