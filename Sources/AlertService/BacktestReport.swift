package import Alerting

/// What the settings would have said, and how soon they can say it of each series.
package struct BacktestReport: Sendable {
    package let backtest: Backtest
    package let standings: [Series: PaceStanding]
}
