package import Tickets

/// A window with what the store answered for it.
package struct AnsweredWindow: Sendable {
    package let window: SummaryWindow
    /// All zero where no day is loaded, whatever was answered.
    package let figures: PeriodFigures
    package let data: LoadedData
    /// No day of the window is loaded: that is not the same as zero tickets.
    package let isMissing: Bool

    package init(window: SummaryWindow, figures: PeriodFigures, data: LoadedData, isMissing: Bool) {
        self.window = window
        self.figures = isMissing ? PeriodFigures() : figures
        self.data = data
        self.isMissing = isMissing
    }

    /// Some days of the window are loaded and some are not.
    package var isIncomplete: Bool { !isMissing && data.daysLoaded < window.days.count }
}
