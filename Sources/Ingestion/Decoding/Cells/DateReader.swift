package import Tickets

/// Reads the dates and times that exports contain; anything less than a whole date is refused, never completed.
///
/// Read are `2026-05-06 09:43:05` with `-`, `/` or `.`, with or without time, seconds, fraction, `T`, `Z` or offset;
/// `2026年5月6日 上午9点43分`; 8, 12 or 14 digits; Excel serials; and, where an order is stated, `05/06/2026 09:43:05 AM` and
/// `5/6/26`. A time without an offset is meant in `zone`. Years outside 1990–2100 are mistakes or fillers.
package struct DateReader: Sendable {
    package struct Reading: Hashable, Sendable {
        /// Of a date without time, the start of its day.
        package var at: Instant
        package var isDateOnly: Bool
        /// The clock in the reading zone shows 00:00:00, written so or for want of a time. `24:00` is the end of a day and not meant.
        package var isMidnight: Bool
    }

    package enum Outcome: Hashable, Sendable {
        /// Blank, or one of the signs that stand for nothing: `-`, `/`, `无`, `NULL`, `0000-00-00 00:00:00`.
        case empty
        case time(Reading)
        case unreadable
        /// A date once it is known whether the day or the month comes first.
        case ambiguous
    }

    package let zone: ReportingZone
    package let order: DateOrder?
    package let epoch: ExcelEpoch

    package init(zone: ReportingZone, order: DateOrder? = nil, epoch: ExcelEpoch = .from1900) {
        self.zone = zone
        self.order = order
        self.epoch = epoch
    }

    package func read(_ text: String) -> Outcome {
        var text = text
        return text.withUTF8 { read($0) }
    }

    /// - Parameter bytes: the cell in UTF-8, blanks around it allowed.
    package func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
        let text = CellText.trimmed(bytes)
        if text.isEmpty { return .empty }
        if let time = WrittenTime(plain: text) { return reading(of: time).map(Outcome.time) ?? unreadableOrEmpty(text) }
        if isPlaceholder(text) { return .empty }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DateSymbols.capacity) { buffer in
            guard let count = DateSymbols.write(text, into: buffer) else { return .unreadable }
            let symbols = UnsafeBufferPointer(rebasing: buffer[..<count])
            if let serial = excelSerial(symbols) { return serial }
            var grammar = DateGrammar(symbols, order: order)
            do throws(DateGrammar.Refusal) {
                return reading(of: try grammar.parse()).map(Outcome.time) ?? .unreadable
            } catch {
                return error == .ambiguous ? .ambiguous : .unreadable
            }
        }
    }

    private func reading(of time: WrittenTime) -> Reading? {
        guard WrittenTime.years.contains(time.year),
              let day = CalendarDay(year: time.year, month: time.month, day: time.day)
        else { return nil }
        guard let offset = time.offset else {
            var at = time.secondOfDay == 86_400
                ? zone.startOfDay(day.advanced(by: 1)) : zone.instant(day, secondOfDay: Int64(time.secondOfDay))
            at.microseconds += Int64(time.microsecond)
            return Reading(at: at, isDateOnly: !time.hasTime, isMidnight: time.secondOfDay == 0 && time.microsecond == 0)
        }
        var at = Instant(seconds: Int64(day.number) * 86_400 + Int64(time.secondOfDay - offset))
        at.microseconds += Int64(time.microsecond)
        return Reading(at: at, isDateOnly: false, isMidnight: zone.secondOfDay(of: at) == 0 && time.microsecond == 0)
    }

    // MARK: Signs for nothing

    private static let placeholders: Set<String> = [
        "-", "--", "—", "——", "/", "无", "NULL", "null", "Null", "N/A", "n/a", "NaT", "0000-00-00", "0000-00-00 00:00:00",
    ]

    private func isPlaceholder(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.count <= 19 && DateReader.placeholders.contains(String(decoding: text, as: UTF8.self))
    }

    private func unreadableOrEmpty(_ text: UnsafeBufferPointer<UInt8>) -> Outcome {
        isPlaceholder(text) ? .empty : .unreadable
    }

    // MARK: Excel

    /// Serials from 1954 to 2119; smaller and larger numbers are something else.
    private static let serials = 20_000...80_000

    /// `43956` is a day, `43956.405` a moment, to the second. Nil for anything but five digits and a fraction.
    private func excelSerial(_ symbols: UnsafeBufferPointer<UInt8>) -> Outcome? {
        guard symbols.count >= 5, symbols.prefix(5).allSatisfy(DateSymbols.isDigit) else { return nil }
        let fraction = symbols.dropFirst(5)
        let isFraction = fraction.count > 1 && fraction.first == UInt8(ascii: ".") && fraction.dropFirst().allSatisfy(DateSymbols.isDigit)
        guard fraction.isEmpty || isFraction else { return nil }
        let serial = DateSymbols.number(symbols, 0, 5)
        guard DateReader.serials.contains(serial) else { return .unreadable }
        // Twelve digits are a tenth of a microsecond; more would overflow.
        var numerator = 0
        var denominator = 1
        for digit in fraction.dropFirst().prefix(12) {
            numerator = numerator * 10 + Int(digit - 0x30)
            denominator *= 10
        }
        let second = (numerator * 86_400 * 2 + denominator) / (denominator * 2)
        // Day 60 of the 1900 system never was, hence 30 December; every serial that is read here lies behind it.
        let origin = epoch == .from1900 ? CalendarDay(number: -25_569) : CalendarDay(number: -24_107)
        let date = origin.advanced(by: serial).date
        var time = WrittenTime(year: date.year, month: date.month, day: date.day)
        time.hasTime = numerator != 0
        time.secondOfDay = second
        return reading(of: time).map(Outcome.time) ?? .unreadable
    }
}
