/// Days since the workbook's day zero, as Excel counts them.
struct SerialDate {
    private let seconds: Int
    private let isWholeDay: Bool

    /// The day after 9999-12-31, the last that Excel knows.
    private static let end = 2_958_466.0
    private static let daysFrom1900To1904 = 1_462
    /// The first serial that is surely a day: 1954. Spans of time are shorter.
    private static let longestSpan = 20_000.0

    /// Nil outside the years 1900 to 9999.
    init?(_ serial: Double, from1904: Bool) {
        guard serial >= 0, serial < Self.end else { return nil }
        let total = Int((serial * 86_400).rounded())
        isWholeDay = total % 86_400 == 0
        seconds = total + (from1904 ? Self.daysFrom1900To1904 * 86_400 : 0)
    }

    /// Appends `2026-05-06 09:43:05`; without the time where the format shows none and there is none; the time alone of serials
    /// below 1; and `36:00:00` for a span.
    static func append(_ serial: Double, as format: NumberFormat, from1904: Bool, to text: inout [UInt8]) -> Bool {
        guard let date = SerialDate(serial, from1904: from1904) else { return false }
        if format == .elapsed, serial < longestSpan {
            let span = Int((serial * 86_400).rounded())
            date.appendTime(hour: span / 3_600, secondOfHour: span % 3_600, to: &text)
        } else if serial < 1, format != .date {
            date.appendTime(to: &text)
        } else {
            date.appendDay(to: &text)
            if format != .date || !date.isWholeDay {
                text.append(UInt8(ascii: " "))
                date.appendTime(to: &text)
            }
        }
        return true
    }

    private func appendDay(to text: inout [UInt8]) {
        // Excel believes in 29 February 1900, day 60; up to there its days are one behind.
        let serial = seconds / 86_400
        let day = serial < 60 ? serial + 1 : serial
        // Days since 0000-03-01, after Howard Hinnant's civil_from_days; serial 0 is 1899-12-30.
        let shifted = day - 25_569 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        append(year, digits: 4, to: &text)
        text.append(UInt8(ascii: "-"))
        append(month, digits: 2, to: &text)
        text.append(UInt8(ascii: "-"))
        append(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, digits: 2, to: &text)
    }

    private func appendTime(to text: inout [UInt8]) {
        let second = seconds % 86_400
        appendTime(hour: second / 3_600, secondOfHour: second % 3_600, to: &text)
    }

    private func appendTime(hour: Int, secondOfHour: Int, to text: inout [UInt8]) {
        append(hour, digits: hour > 99 ? String(hour).count : 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(secondOfHour / 60, digits: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(secondOfHour % 60, digits: 2, to: &text)
    }

    private func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
        var power = 1
        for _ in 1..<digits { power *= 10 }
        while power > 0 {
            text.append(0x30 + UInt8(number / power % 10))
            power /= 10
        }
    }
}
