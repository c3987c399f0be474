import Tickets

/// A period as a text names it: `2017年3月`, `二月`, `2024年第28周`, `2020年`, `2021年第三季度`.
struct NamedPeriod: Hashable, Sendable {
    enum Part: Hashable, Sendable { case year, half(Int), quarter(Int), month(Int), months(Int, Int), week(Int) }

    let year: Int?
    let part: Part
    let text: String
    /// Where it begins among the passage's characters.
    let start: Int

    var dayCount: Int? {
        guard let year else { return nil }
        switch part {
        case .year: return Period.year(year)?.dayCount
        case .half(let half): return Period.half(half, of: year)?.dayCount
        case .quarter(let quarter): return Period.quarter(quarter, of: year)?.dayCount
        case .month(let month): return Period.month(month, of: year)?.dayCount
        case .week(let week): return Period.week(week, of: year)?.dayCount
        case .months(let first, let last):
            return (first...max(first, last)).reduce(0) { $0 + CalendarDay.length(ofMonth: $1, year: year) }
        }
    }

    /// Whether both name a year, or a month, and another one.
    func contradicts(_ other: NamedPeriod) -> Bool {
        switch (part, other.part) {
        case (.year, .year), (.month, .month), (.quarter, .quarter), (.week, .week), (.half, .half): break
        default: return false
        }
        if part != other.part { return true }
        guard let year, let otherYear = other.year else { return false }
        return year != otherYear
    }

    private static let beginnings = Set("0123456789第上下全一二三四五六七八九十")

    static func all(in passage: Passage) -> [NamedPeriod] {
        let text = passage.characters
        var found: [NamedPeriod] = [], index = 0
        while index < text.count {
            if beginnings.contains(text[index]), let (period, end) = period(in: text, at: index) {
                found.append(period)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private static func period(in text: [Character], at start: Int) -> (NamedPeriod, Int)? {
        var scanner = Scanner(text: text, index: start)
        guard start == 0 || !text[start - 1].isDigit else { return nil }
        var year: Int?
        if let number = scanner.digits(4), scanner.skip("年") { year = number } else { scanner.index = start }
        _ = scanner.skip("度")
        let afterYear = scanner.index
        var part: Part?
        if scanner.skip("上半年") {
            part = .half(1)
        } else if scanner.skip("下半年") {
            part = .half(2)
        } else if scanner.skip("全年") {
            part = .year
        } else {
            let isOrdinal = scanner.skip("第")
            if let number = scanner.number() {
                if scanner.skip("季度") { part = (1...4).contains(number) ? .quarter(number) : nil }
                else if isOrdinal, scanner.skip("周") { part = .week(number) }
                else if !isOrdinal, scanner.skip("月") {
                    // 5月6日 is a day, 1月至4月 and 1-4月 are spans.
                    let end = scanner.index
                    if scanner.number() != nil, scanner.skip("日") { return nil }
                    scanner.index = end
                    _ = scanner.skip("份")
                    if ["至", "-", "—", "－", "、", "到"].contains(where: { scanner.starts(with: $0) }) { return nil }
                    part = (1...12).contains(number) ? .month(number) : nil
                } else if ["-", "—", "至", "—"].contains(where: { scanner.skip($0) }), let last = scanner.number(), scanner.skip("月"),
                          (1...12).contains(number), (number...12).contains(last) {
                    _ = scanner.skip("份")
                    part = .months(number, last)
                }
            }
        }
        if part == nil {
            guard year != nil else { return nil }
            scanner.index = afterYear
            part = .year
        }
        guard let part, year != nil || part != .year else { return nil }
        return (NamedPeriod(year: year, part: part, text: String(text[start..<scanner.index]), start: start), scanner.index)
    }

    private struct Scanner {
        let text: [Character]
        var index: Int

        func starts(with word: String) -> Bool {
            index + word.count <= text.count && zip(word, text[index...]).allSatisfy { $0 == $1 }
        }

        mutating func skip(_ word: String) -> Bool {
            guard starts(with: word) else { return false }
            index += word.count
            return true
        }

        mutating func digits(_ count: Int) -> Int? {
            let digits = text[index...].prefix(count)
            guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
            index += count
            return Int(String(digits))
        }

        /// `12` or 十二.
        mutating func number() -> Int? {
            let digits = text[index...].prefix { $0.isDigit }
            if !digits.isEmpty {
                guard digits.count <= 2 else { return nil }
                index += digits.count
                return Int(String(digits))
            }
            let words = ["十二", "十一", "十", "九", "八", "七", "六", "五", "四", "三", "二", "一"]
            guard let place = words.firstIndex(where: { starts(with: $0) }) else { return nil }
            index += words[place].count
            return 12 - place
        }
    }
}
