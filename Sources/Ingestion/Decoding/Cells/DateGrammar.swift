internal import Tickets

/// Parses the symbols of one date cell from left to right; everything must be used up.
struct DateGrammar {
    enum Refusal: Error {
        case unreadable, ambiguous
    }

    private struct Number {
        var value: Int
        var digits: Int
    }

    private let symbols: UnsafeBufferPointer<UInt8>
    private let order: DateOrder?
    private var position = 0
    /// The day and month of a numeric date may be swapped, and no order is stated.
    private var isAmbiguous = false

    init(_ symbols: UnsafeBufferPointer<UInt8>, order: DateOrder?) {
        self.symbols = symbols
        self.order = order
    }

    mutating func parse() throws(Refusal) -> WrittenTime {
        var time = try date()
        if !time.hasTime, position < symbols.count { try clock(&time) }
        guard position == symbols.count else { throw .unreadable }
        if isAmbiguous { throw .ambiguous }
        return time
    }

    // MARK: Date

    private mutating func date() throws(Refusal) -> WrittenTime {
        let first = try number(upTo: 14)
        if first.digits == 8 || first.digits == 12 || first.digits == 14 { return try compact(first.digits) }
        guard let separator = next() else { throw .unreadable }
        let second = try number(upTo: 2)
        if separator == DateSymbols.year {
            try expect(DateSymbols.month)
            let day = try number(upTo: 2)
            try expect(DateSymbols.day)
            guard first.digits == 4 else { throw .unreadable }
            return WrittenTime(year: first.value, month: second.value, day: day.value)
        }
        guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { throw .unreadable }
        try expect(separator)
        let third = try number(upTo: 4)
        switch (first.digits, third.digits) {
        case (4, 1...2): return WrittenTime(year: first.value, month: second.value, day: third.value)
        case (1...2, 4): return try numeric(first, second, third)
        // Dots also stand in clock times (`9.43.05`), so that a short date needs slashes or dashes.
        case (1...2, 1...2) where separator != 0x2E: return try numeric(first, second, third)
        default: throw .unreadable
        }
    }

    /// `20260506`, `202605060943`, `20260506094305`
    private func compact(_ digits: Int) throws(Refusal) -> WrittenTime {
        var time = WrittenTime(year: DateSymbols.number(symbols, 0, 4), month: DateSymbols.number(symbols, 4, 2),
                               day: DateSymbols.number(symbols, 6, 2))
        guard digits > 8 else { return time }
        time.hasTime = true
        time.secondOfDay = try second(hour: DateSymbols.number(symbols, 8, 2), minute: DateSymbols.number(symbols, 10, 2),
                                      second: digits == 14 ? DateSymbols.number(symbols, 12, 2) : 0)
        return time
    }

    /// `05/06/2026` and `5/6/26`, read as the profile says. Without a word the cell is ambiguous, if it is a date at all.
    private mutating func numeric(_ first: Number, _ second: Number, _ third: Number) throws(Refusal) -> WrittenTime {
        let monthFirst = WrittenTime(year: fullYear(third), month: first.value, day: second.value)
        let dayFirst = WrittenTime(year: fullYear(third), month: second.value, day: first.value)
        let yearFirst = WrittenTime(year: fullYear(first), month: second.value, day: third.value)
        switch order {
        case .monthFirst where third.digits != 1: return monthFirst
        case .dayFirst where third.digits != 1: return dayFirst
        case .yearFirst where first.digits == 2 && third.digits <= 2: return yearFirst
        case .yearFirst where third.digits == 4, nil:
            guard monthFirst.isPlausible || dayFirst.isPlausible || (third.digits <= 2 && yearFirst.isPlausible) else { throw .unreadable }
            isAmbiguous = true
            return monthFirst
        default: throw .unreadable
        }
    }

    /// Two digits are the years 1990 to 2089.
    private func fullYear(_ number: Number) -> Int {
        number.digits == 4 ? number.value : number.value + (number.value < 90 ? 2000 : 1900)
    }

    // MARK: Clock

    private mutating func clock(_ time: inout WrittenTime) throws(Refusal) {
        let hasBlank = skipBlanks()
        if position == symbols.count { return }
        if !hasBlank, peek != UInt8(ascii: "T"), symbols[position - 1] != DateSymbols.day, !isHalfOfDay { throw .unreadable }
        if !hasBlank { _ = accept(UInt8(ascii: "T")) }
        var half = isHalfOfDay ? next() : nil
        skipBlanks()
        let (hour, minute, second, microsecond) = try digits()
        skipBlanks()
        if half == nil { half = englishHalf() }
        skipBlanks()
        time.offset = try offset()
        time.hasTime = true
        time.microsecond = microsecond
        time.secondOfDay = try self.second(hour: try hourOfDay(hour, half), minute: minute, second: second)
        if time.secondOfDay == 86_400, time.microsecond > 0 || half != nil { throw .unreadable }
    }

    /// `9:43`, `9:43:05.25`, `094305`, `9点43分`, `09时43分05秒`, `9时`
    private mutating func digits() throws(Refusal) -> (hour: Int, minute: Int, second: Int, microsecond: Int) {
        let start = position
        let hour = try number(upTo: 6)
        if hour.digits == 4 || hour.digits == 6 {
            let second = hour.digits == 6 ? DateSymbols.number(symbols, start + 4, 2) : 0
            let microsecond = hour.digits == 6 ? try fraction() : 0
            return (DateSymbols.number(symbols, start, 2), DateSymbols.number(symbols, start + 2, 2), second, microsecond)
        }
        guard hour.digits <= 2 else { throw .unreadable }
        if accept(UInt8(ascii: ":")) {
            let minute = try number(upTo: 2).value
            guard accept(UInt8(ascii: ":")) else { return (hour.value, minute, 0, 0) }
            return (hour.value, minute, try number(upTo: 2).value, try fraction())
        }
        try expect(DateSymbols.hour)
        guard isDigit else { return (hour.value, 0, 0, 0) }
        let minute = try number(upTo: 2).value
        guard accept(DateSymbols.minute), isDigit else { return (hour.value, minute, 0, 0) }
        let (second, microsecond) = (try number(upTo: 2).value, try fraction())
        _ = accept(DateSymbols.second)
        return (hour.value, minute, second, microsecond)
    }

    private func second(hour: Int, minute: Int, second: Int) throws(Refusal) -> Int {
        guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second < 60 else { throw .unreadable }
        return hour * 3600 + minute * 60 + second
    }

    /// Twelve in the morning is midnight and twelve in the afternoon noon, as Java and Excel print them. 晚上12点 is said of both
    /// ends of a night, so it is refused. `13:20 PM` can only be 13:20.
    private func hourOfDay(_ hour: Int, _ half: UInt8?) throws(Refusal) -> Int {
        switch half {
        case DateSymbols.morning? where hour <= 12: return hour % 12
        case DateSymbols.afternoon? where (1...11).contains(hour): return hour + 12
        case DateSymbols.afternoon? where (12...23).contains(hour): return hour
        case DateSymbols.noon? where (10...14).contains(hour): return hour
        case DateSymbols.noon? where (1...2).contains(hour): return hour + 12
        case DateSymbols.evening? where (5...11).contains(hour): return hour + 12
        case DateSymbols.evening? where (17...23).contains(hour): return hour
        case nil: return hour
        default: throw .unreadable
        }
    }

    private mutating func englishHalf() -> UInt8? {
        guard position + 1 < symbols.count, symbols[position + 1] == UInt8(ascii: "M") else { return nil }
        switch symbols[position] {
        case UInt8(ascii: "A"): position += 2; return DateSymbols.morning
        case UInt8(ascii: "P"): position += 2; return DateSymbols.afternoon
        default: return nil
        }
    }

    /// Digits behind the microseconds are cut off.
    private mutating func fraction() throws(Refusal) -> Int {
        guard accept(UInt8(ascii: ".")) || accept(UInt8(ascii: ",")) else { return 0 }
        guard isDigit else { throw .unreadable }
        var (value, unit) = (0, 100_000)
        while isDigit {
            value += Int(symbols[position] - 0x30) * unit
            unit /= 10
            position += 1
        }
        return value
    }

    /// `Z`, `+08:00`, `+0800`, `+08`
    private mutating func offset() throws(Refusal) -> Int? {
        if accept(UInt8(ascii: "Z")) { return 0 }
        let sign = accept(UInt8(ascii: "+")) ? 1 : accept(UInt8(ascii: "-")) ? -1 : 0
        if sign == 0 { return nil }
        let digits = try number(upTo: 4)
        let hours = digits.digits == 4 ? digits.value / 100 : digits.value
        var minutes = digits.digits == 4 ? digits.value % 100 : 0
        if digits.digits == 2, accept(UInt8(ascii: ":")) { minutes = try number(upTo: 2).value }
        guard digits.digits == 2 || digits.digits == 4, hours <= 14, minutes < 60 else { throw .unreadable }
        return sign * (hours * 3600 + minutes * 60)
    }

    // MARK: Symbols

    private var peek: UInt8? { position < symbols.count ? symbols[position] : nil }
    private var isDigit: Bool { peek.map(DateSymbols.isDigit) ?? false }
    private var isHalfOfDay: Bool { peek.map { $0 >= DateSymbols.morning } ?? false }

    private mutating func next() -> UInt8? {
        guard let symbol = peek else { return nil }
        position += 1
        return symbol
    }

    private mutating func accept(_ symbol: UInt8) -> Bool {
        guard peek == symbol else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ symbol: UInt8) throws(Refusal) {
        guard accept(symbol) else { throw .unreadable }
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = position
        while accept(0x20) {}
        return position > start
    }

    private mutating func number(upTo most: Int) throws(Refusal) -> Number {
        let start = position
        var value = 0
        while isDigit, position - start <= most {
            value = value * 10 + Int(symbols[position] - 0x30)
            position += 1
        }
        guard position > start, position - start <= most else { throw .unreadable }
        return Number(value: value, digits: position - start)
    }
}

extension WrittenTime {
    /// The calendar has the day, and the year is one that exports speak of.
    fileprivate var isPlausible: Bool {
        WrittenTime.years.contains(year) && CalendarDay(year: year, month: month, day: day) != nil
    }
}
