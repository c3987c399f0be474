/// Upright bars over labels in their own order, such as months.
package struct BarChart: Chart {
    package enum Arrangement: Sendable { case beside, stacked }

    package var caption: ChartCaption
    package var labels: [String]
    package var series: [Series]
    package var arrangement: Arrangement
    package var format: ValueFormat
    package var unfinished: Unfinished

    package init(_ caption: ChartCaption, labels: [String], series: [Series], arrangement: Arrangement = .beside,
                 format: ValueFormat = .count, unfinished: Unfinished = .none) {
        self.caption = caption
        self.labels = labels
        self.series = series
        self.arrangement = arrangement
        self.format = format
        self.unfinished = unfinished
    }

    private static let plotHeight = 220.0

    private var legend: Legend {
        var entries: [(Legend.Key, String)] = series.count > 1 ? series.enumerated().map { (.area(.series($0)), $1.name) } : []
        if !unfinished.positions.isEmpty { entries.append((.area(.unfinished(.first)), unfinished.name)) }
        return Legend(entries, width: Self.width)
    }

    package var height: Double { legend.height + 16 + BarChart.plotHeight + 28 }

    package func draw(on canvas: inout Canvas) {
        let sums = labels.indices.map { label in series.compactMap { $0.values[label] }.reduce(0, +) }
        let values = arrangement == .stacked ? sums : series.flatMap { $0.values.compactMap { $0 } }
        let scale = Scale(values, includesZero: true, isWhole: format == .count)
        let frame = Frame(width: Self.width, top: legend.height + 16, height: BarChart.plotHeight, scale: scale, format: format)
        legend.draw(on: &canvas, left: 0)
        frame.drawGrid(on: &canvas)
        frame.drawLabels(labels, on: &canvas)
        for label in labels.indices { drawBars(of: label, in: frame, on: &canvas) }
    }

    private func drawBars(of label: Int, in frame: Frame, on canvas: inout Canvas) {
        let slot = frame.width / Double(labels.count)
        let group = min(slot * 0.66, arrangement == .stacked ? 40 : 28 * Double(series.count))
        let width = arrangement == .stacked ? group : group / Double(max(series.count, 1))
        let isUnfinished = unfinished.positions.contains(label)
        var left = frame.x(label, of: labels.count) - group / 2
        var base = 0.0
        for (index, one) in series.enumerated() {
            guard let value = one.values[label] else {
                if arrangement == .beside { left += width }
                continue
            }
            let (top, bottom) = (frame.y(max(base, base + value)), frame.y(min(base, base + value)))
            canvas.rectangle(Point(left, top), width: max(width - 1.5, 1), height: bottom - top,
                             isUnfinished ? .unfinishedSeries(index) : .series(index),
                             name: "\(labels[label]) \(one.name) \(format.label(value))\(isUnfinished ? " \(unfinished.name)" : "")")
            if series.count == 1, format.label(value).width(fontSize: Canvas.fontSize) < slot {
                canvas.text(format.label(value), at: Point(frame.x(label, of: labels.count), top - 5), .middle)
            }
            if arrangement == .stacked { base += value } else { left += width }
        }
    }
}
