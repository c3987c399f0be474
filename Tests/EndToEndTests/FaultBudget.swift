import Foundation

/// How much the fault tests do: a little in every run, more where HOTLINE_LONG is 1, as in `deploy/test --long`.
enum FaultBudget {
    static let isLong = ProcessInfo.processInfo.environment["HOTLINE_LONG"] == "1"

    static func count(_ short: Int, long: Int) -> Int { isLong ? long : short }
}
