import Alerting
import ArgumentParser
import Tickets
import Views

/// `--series`: what an alert is about.
enum SeriesArgument {
    static func parse(_ text: String) throws -> Series {
        if let series = Series(written: text) { return series }
        let levels = Level.allCases.dropFirst().map { "\($0.rawValue)=NAME" }.joined(separator: ", ")
        let categories = Category.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--series takes office, \(levels), not \"\(text)\"; categories are \(categories).")
    }
}
