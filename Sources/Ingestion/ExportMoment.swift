package import Tickets

/// The moment whose state an export shows.
package enum ExportMoment {
    /// The end of the last day that a file's name gives: `12345_20200131.csv`, `工单2020-01-31补发.csv`, `2020年1月31日.csv`.
    /// Digits that belong to a longer number, such as a ticket's, are no date.
    package static func named(by fileName: String, zone: ReportingZone) -> Instant? {
        let scalars = Array(fileName.unicodeScalars)
        var found: CalendarDay?
        var index = 0
        while index < scalars.count {
            guard isDigit(scalars[index]) else { index += 1; continue }
            let end = scalars[index...].firstIndex { !isDigit($0) } ?? scalars.count
            if let day = day(at: index, runEnd: end, in: scalars) { found = day }
            index = end
        }
        return found.map { zone.startOfDay($0.advanced(by: 1)) }
    }

    /// Reads `20200131`, `20200131235959`, and `2020`, separator, `1`, separator, `31` where the run of digits starts at `index`.
    private static func day(at index: Int, runEnd: Int, in scalars: [Unicode.Scalar]) -> CalendarDay? {
        let run = runEnd - index
        if run == 8 || run == 14 {
            return day(number(scalars[index..<index + 4]), number(scalars[index + 4..<index + 6]), number(scalars[index + 6..<index + 8]))
        }
        guard run == 4, runEnd < scalars.count, let month = part(after: runEnd, in: scalars),
              month.end < scalars.count, let day = part(after: month.end, in: scalars) else { return nil }
        return self.day(number(scalars[index..<runEnd]), month.value, day.value)
    }

    /// One or two digits after one separator.
    private static func part(after separator: Int, in scalars: [Unicode.Scalar]) -> (value: Int, end: Int)? {
        guard ["-", "_", ".", "年", "月", "/"].contains(scalars[separator]) else { return nil }
        let start = separator + 1
        guard start < scalars.count, isDigit(scalars[start]) else { return nil }
        let end = scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
        return end - start <= 2 ? (number(scalars[start..<end]), end) : nil
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        (1990...2100).contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
    }
}
