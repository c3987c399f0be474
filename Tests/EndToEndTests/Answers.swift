import Foundation

/// The parts of `hotline summary --format json` that the tests look at.
struct SummaryAnswer: Decodable {
    struct Rate: Decodable {
        var key: String
        var numerator: Int
        var denominator: Int
        var percent: String?
    }

    struct Row: Decodable {
        var key: String
        var label: String
        var totals: [String: Int]
    }

    struct Known: Decodable { var run: Int }

    enum CodingKeys: String, CodingKey {
        case asOf = "as_of", knownAt = "known_at", missing, totals, rates, byCategory = "by_category", byMonth = "by_month", stock, data, sentence
    }

    var asOf: String
    var knownAt: Known
    var missing: Bool
    var totals: [String: Int]
    var rates: [Rate]
    var byCategory: [Row]
    var byMonth: [Row]
    var stock: [String: Int]
    var data: [String: Int]
    var sentence: String

    /// `3056/3130 97.64`
    func rate(_ key: String) -> String? {
        rates.first { $0.key == key }.map { "\($0.numerator)/\($0.denominator) \($0.percent ?? "—")" }
    }
}

/// What `hotline import --format json` prints for one file.
struct ImportAnswer: Decodable, Equatable {
    enum CodingKeys: String, CodingKey {
        case run, inserted, updated, unchanged, stale, rejected, skipped, rowsRead = "rows_read", alreadyImported = "already_imported"
    }

    var run, rowsRead, inserted, updated, unchanged, stale, rejected, skipped: Int
    var alreadyImported: Bool
}

extension Hotline.Finished {
    func summary() throws -> SummaryAnswer {
        try JSONDecoder().decode(SummaryAnswer.self, from: Data(output.utf8))
    }

    /// One object a line.
    func imports() throws -> [ImportAnswer] {
        try output.split(separator: "\n").map { try JSONDecoder().decode(ImportAnswer.self, from: Data($0.utf8)) }
    }

    /// The whole of the JSON in one canonical form, without the run that it was known at.
    func withoutKnownAt() throws -> String {
        var object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
        object["known_at"] = nil
        let text = String(decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .prettyPrinted]), as: UTF8.self)
        // References name the run at which they were known.
        return text.replacing(#/run-[0-9]+/#, with: "run-N")
    }
}
