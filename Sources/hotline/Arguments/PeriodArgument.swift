import ArgumentParser
import Tickets

/// `month 2020-05`, `week 2020W19`, `range 2020-01-01 2020-02-01` and the other periods of the command line.
enum PeriodArgument {
    static func parse(kind: Period.Kind, _ words: [String]) throws -> Period {
        guard words.count == (kind == .range ? 2 : 1) else {
            throw ValidationError("\(kind.rawValue) takes \(kind == .range ? "two days, the second exclusive" : "one value"), such as \(example(kind)).")
        }
        guard let period = Period(kind, written: words) else {
            throw ValidationError("\"\(words.joined(separator: " "))\" is no \(kind.rawValue); it is written \(example(kind)).")
        }
        return period
    }

    private static func example(_ kind: Period.Kind) -> String {
        switch kind {
        case .day: "2020-05-06"
        case .week: "2020W19"
        case .month: "2020-05"
        case .quarter: "2020Q2"
        case .half: "2020H1"
        case .year: "2020"
        case .toDate: "2020-04"
        case .range: "2020-01-01 2020-02-01"
        }
    }
}
