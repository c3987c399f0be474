import Foundation

/// How one series keeps to the closing odds in a baseline.
struct SeriesBaseline: Sendable {
    /// ψ: its own pace as a part of what the odds say.
    let pace: Double
    /// φ: how many times as much its weekly counts scatter as Poisson's.
    let overdispersion: Double
    /// Closings that the odds and the pace expected in the whole weeks of the baseline.
    let expected: Double
    /// Days of the baseline that count for the series.
    let days: Int

    static let unknown = SeriesBaseline(pace: 1, overdispersion: 1, expected: 0, days: 0)

    /// A series that expects fewer closings a year is not monitored.
    private static let leastAYear = 50.0

    var expectedADay: Double { days > 0 ? expected / Double(days) : 0 }

    var isLargeEnough: Bool { expectedADay * 365 >= Self.leastAYear }

    /// h: the limit at which evidence counts, lower for small series so that all have the same rate of false alarms.
    func limit(_ sensitivity: Sensitivity) -> Double {
        let scaled = max(expectedADay / overdispersion, 0.02)
        return max(2.5, log(365 / (sensitivity.falseAlarmsAYear * (4 + 5.2 / scaled))))
    }

    /// About how many days it takes to notice that the pace has halved.
    func daysToNoticeHalving(_ sensitivity: Sensitivity) -> Int? {
        guard expectedADay > 0 else { return nil }
        return Int((2 + limit(sensitivity) * overdispersion / (0.153 * expectedADay)).rounded(.up))
    }
}
