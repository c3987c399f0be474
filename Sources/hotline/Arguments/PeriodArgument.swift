import ArgumentParser
import Tickets

/// `month 2020-05`, `week 2020W19`, `range 2020-01-01 2020-02-01` and the other periods of the command line.
enum PeriodArgument {
    static func parse(kind: Period.Kind, _ words: [String]) throws -> Period {
        guard words.count == (kind == .range ? 2 : 1) else {
            throw ValidationError("\(kind.rawValue) takes \(kind == .range ? "two days, the second exclusive" : "one value"), such as \(example(kind)).")
        }
        guard let period = try period(kind, words) else {
            throw ValidationError("\"\(words.joined(separator: " "))\" is no \(kind.rawValue); it is written \(example(kind)).")
        }
        return period
    }

    private static func period(_ kind: Period.Kind, _ words: [String]) throws -> Period? {
        let word = words[0]
        switch kind {
        case .day: return .day(try MomentArgument.day(word))
        case .range: return .range(from: try MomentArgument.day(word), until: try MomentArgument.day(words[1]))
        case .year: return word.count == 4 ? Int(word).flatMap { Period.year($0) } : nil
        case .week: return numbers(word, mark: "W").flatMap { Period.week($1, of: $0) }
        case .quarter: return numbers(word, mark: "Q").flatMap { Period.quarter($1, of: $0) }
        case .half: return numbers(word, mark: "H").flatMap { Period.half($1, of: $0) }
        case .month: return numbers(word, mark: "-").flatMap { Period.month($1, of: $0) }
        case .toDate: return numbers(word, mark: "-").flatMap { Period.toDate(through: $1, of: $0) }
        }
    }

    /// `2020Q2` with the mark Q is 2020 and 2; a hyphen before the mark is allowed.
    private static func numbers(_ word: String, mark: Character) -> (Int, Int)? {
        let parts = word.uppercased().replacing("-\(mark)", with: "\(mark)").split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, (1...2).contains(parts[1].count), let year = Int(parts[0]), let number = Int(parts[1])
        else { return nil }
        return (year, number)
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
