package import Tickets

/// A window with what the store answered for it.
package struct AnsweredWindow: Sendable {
    package let window: SummaryWindow
    /// All zero where no day is loaded, whatever was answered.
    package let figures: PeriodFigures
    /// Of the whole period.
    package let data: LoadedData
    /// Of the window's own days.
    package let daysLoaded: Int
    /// No day of the window is loaded: that is not the same as zero tickets.
    package let isMissing: Bool

    /// - Parameter daysLoaded: by default those of `data`, which is right where the window is the whole period.
    package init(window: SummaryWindow, figures: PeriodFigures, data: LoadedData, isMissing: Bool, daysLoaded: Int? = nil) {
        self.window = window
        self.figures = isMissing ? PeriodFigures() : figures
        self.data = data
        self.isMissing = isMissing
        self.daysLoaded = isMissing ? 0 : min(daysLoaded ?? data.daysLoaded, window.days.count)
    }

    /// Some days of the window are loaded and some are not.
    package var isIncomplete: Bool { !isMissing && daysLoaded < window.days.count }
}
