package import Tickets

extension Instant {
    /// A cut-off in words. Local midnight is the end of the day before: `2020年12月31日24时`, `the end of 31 December 2020`.
    package func label(_ language: Language, _ zone: ReportingZone) -> String {
        let day = zone.day(of: self)
        let second = zone.secondOfDay(of: self)
        if second == 0 {
            let last = day.advanced(by: -1)
            return language == .chinese ? "\(last.chinese)24时" : "the end of \(last.english)"
        }
        let (hour, minute, rest) = (second / 3600, second / 60 % 60, second % 60)
        switch language {
        case .chinese:
            return "\(day.chinese)\(hour)时" + (minute > 0 || rest > 0 ? "\(minute.padded(to: 2))分" : "")
                + (rest > 0 ? "\(rest.padded(to: 2))秒" : "")
        case .english:
            return "\(hour.padded(to: 2)):\(minute.padded(to: 2))" + (rest > 0 ? ":\(rest.padded(to: 2))" : "") + " on \(day.english)"
        }
    }
}
