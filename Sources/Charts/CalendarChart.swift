/// A heat map of days: weeks from left to right, weekdays from Monday down, darker for more. Only lightness tells the steps apart,
/// so that it can be read in grey; a day without data is crossed out.
package struct CalendarChart: Chart {
    package struct Day: Hashable, Sendable {
        package var name: String
        /// Nil for a day of which nothing is known.
        package var count: Int?
        /// The month's name on its first day, above the column.
        package var month: String?

        package init(_ name: String, count: Int?, month: String? = nil) {
            self.name = name
            self.count = count
            self.month = month
        }
    }

    package var caption: ChartCaption
    /// One after the other without a gap.
    package var days: [Day]
    /// Of the first day: 0 is Monday.
    package var firstWeekday: Int
    /// Monday to Sunday.
    package var weekdays: [String]
    package var missingName: String

    package init(_ caption: ChartCaption, days: [Day], firstWeekday: Int, weekdays: [String], missingName: String) {
        self.caption = caption
        self.days = days
        self.firstWeekday = firstWeekday
        self.weekdays = weekdays
        self.missingName = missingName
    }

    private static let steps: [Ink] = [.step1, .step2, .step3, .step4, .step5]
    private static let top = 22.0

    private var labelWidth: Double { (weekdays.map { $0.width(fontSize: Canvas.fontSize) }.max() ?? 0).rounded(.up) + 8 }

    private var columns: Int { max(1, (days.count + firstWeekday + 6) / 7) }

    /// A year fills the width; a month has large squares, but no larger.
    private var cell: Double { min(26, ((Self.width - labelWidth) / Double(columns) * 10).rounded(.down) / 10) }

    package var height: Double { CalendarChart.top + 7 * cell + 34 }

    package func draw(on canvas: inout Canvas) {
        for (index, name) in weekdays.enumerated() where cell >= 14 || index.isMultiple(of: 2) {
            canvas.text(name, at: Point(labelWidth - 8, CalendarChart.top + (Double(index) + 0.5) * cell + 4), .end, .muted)
        }
        let bounds = CalendarChart.bounds(for: days.compactMap(\.count).max() ?? 0)
        for (index, day) in days.enumerated() {
            let place = index + firstWeekday
            let corner = Point(labelWidth + Double(place / 7) * cell, CalendarChart.top + Double(place % 7) * cell)
            if let month = day.month { canvas.text(month, at: Point(corner.x, CalendarChart.top - 8), .start, .muted) }
            let size = cell - 1.5
            guard let count = day.count else {
                canvas.rectangle(corner, width: size, height: size, .hatched(.axis), name: "\(day.name) \(missingName)")
                continue
            }
            let step = bounds.firstIndex { count <= $0 } ?? bounds.count - 1
            canvas.rectangle(corner, width: size, height: size, .solid(CalendarChart.steps[step]), name: "\(day.name) \(count)")
        }
        drawLegend(bounds, on: &canvas)
    }

    /// Upper ends of the five steps, of one round width.
    private static func bounds(for largest: Int) -> [Int] {
        let scale = Scale([Double(max(largest, steps.count))], includesZero: true, ticks: steps.count, isWhole: true)
        let width = max(1, (Int(scale.upper) + steps.count - 1) / steps.count)
        return (1...steps.count).map { $0 * width }
    }

    private func drawLegend(_ bounds: [Int], on canvas: inout Canvas) {
        let y = CalendarChart.top + 7 * cell + 14
        var x = labelWidth
        for (index, bound) in bounds.enumerated() {
            let text = "\(index == 0 ? 0 : bounds[index - 1] + 1)–\(bound)"
            canvas.rectangle(Point(x, y - 6), width: 12, height: 12, .solid(CalendarChart.steps[index]))
            canvas.text(text, at: Point(x + 17, y + 4), .start, .muted)
            x += 17 + text.width(fontSize: Canvas.fontSize) + 16
        }
        guard days.contains(where: { $0.count == nil }) else { return }
        canvas.rectangle(Point(x, y - 6), width: 12, height: 12, .hatched(.axis))
        canvas.text(missingName, at: Point(x + 17, y + 4), .start, .muted)
    }
}
