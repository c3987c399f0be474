/// How late closings show up in exports, and hence up to which day an export can be judged.
package enum ReportingDelay {
    /// The share of closings that may still be missing.
    private static let tolerated = 0.02

    /// The lag in whole days beyond which at most two in a hundred closings appear.
    ///
    /// - Parameter appeared: closings by the days between their own and that of the first export that shows them.
    package static func days(appeared: [Int]) -> Int {
        let all = appeared.reduce(0, +)
        var later = all
        for (lag, count) in appeared.enumerated() {
            later -= count
            if Double(later) <= tolerated * Double(all) { return lag }
        }
        return 0
    }
}
