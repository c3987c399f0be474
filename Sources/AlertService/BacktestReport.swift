package import Alerting

/// What the settings would have said, and how soon they can say it of each series.
package struct BacktestReport: Sendable {
    package internal(set) var backtest: Backtest
    /// As of the last day.
    package internal(set) var standings: [Series: PaceStanding]
}
