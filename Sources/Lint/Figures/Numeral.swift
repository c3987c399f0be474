import Tickets

/// A number as it is printed: what it says, and how exactly.
struct Numeral: Hashable, Sendable {
    /// All digits without the point: 9764 for 97.64.
    let digits: Int
    let decimals: Int
    /// 1, or ten thousand for 万, a hundred million for 亿.
    let multiplier: Int
    let text: String

    init(digits: Int, decimals: Int = 0, multiplier: Int = 1, text: String) {
        self.digits = digits
        self.decimals = decimals
        self.multiplier = multiplier
        self.text = text
    }

    var isExact: Bool { decimals == 0 && multiplier == 1 }

    /// The whole numbers that print so: of 9.67万 those from 96,650 up to what would print 9.68 even if it were cut off.
    var range: ClosedRange<Int> {
        if isExact { return digits...digits }
        let unit = max(1, multiplier / power)
        return max(0, digits * unit - unit / 2)...(digits * unit + unit - 1)
    }

    var power: Int { (0..<decimals).reduce(1) { power, _ in power * 10 } }

    /// The number on its own scale: `97.64`.
    static func text(_ digits: Int, decimals: Int) -> String {
        guard decimals > 0 else { return String(digits) }
        let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
        return "\(digits / power).\((digits % power).padded(to: decimals))"
    }
}

/// How a printed percentage relates to a ratio of counts.
enum Fit: Hashable {
    case exact, truncated
    /// 100 % where the ratio is not exactly that.
    case hundred
    case none

    /// - Parameters:
    ///   - percent: as printed, without its sign.
    ///   - numerator: what the counts may be; several numbers where they are printed in 万.
    init(_ percent: Numeral, _ numerator: ClosedRange<Int>, _ denominator: ClosedRange<Int>) {
        let low = Ratio(numerator: numerator.lowerBound, denominator: denominator.upperBound)
        let high = Ratio(numerator: numerator.upperBound, denominator: max(1, denominator.lowerBound))
        let decimals = percent.decimals
        guard decimals <= 6, denominator.upperBound > 0, let least = low.percent(decimals: decimals),
              let most = high.percent(decimals: decimals), let cut = low.truncatedPercent(decimals: decimals) else {
            self = .none
            return
        }
        let isWhole = percent.digits == 100 * percent.power
        let isExactlyWhole = numerator.overlaps(denominator)
        if isWhole, !isExactlyWhole {
            self = least <= percent.digits && percent.digits <= most ? .hundred : .none
        } else if least <= percent.digits, percent.digits <= most {
            self = .exact
        } else if decimals == 2, low == high, percent.digits == low.hundredthsOfPercent {
            // The rule that keeps 0 and 100 honest: 99.99 and 0.01.
            self = .exact
        } else {
            self = percent.digits == cut && low == high ? .truncated : .none
        }
    }
}

extension Ratio {
    /// As it would be printed with so many decimals: `97.64%`; never 100 % where it is not exactly that.
    func printed(decimals: Int) -> String {
        guard let percent = percent(decimals: decimals) else { return "—" }
        let whole = (0..<decimals).reduce(100) { whole, _ in whole * 10 }
        guard percent == whole, numerator != denominator else { return Numeral.text(percent, decimals: decimals) + "%" }
        if decimals < 2 { return printed(decimals: 2) }
        return Numeral.text(numerator < denominator ? whole - 1 : whole + 1, decimals: decimals) + "%"
    }
}
