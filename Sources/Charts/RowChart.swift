/// Bars that lie beside their names, for categories and units, whose names are long and whose order is by size.
package struct RowChart: Chart {
    package var caption: ChartCaption
    package var labels: [String]
    /// Stacked from the left; each row ends with the sum.
    package var series: [Series]
    package var format: ValueFormat

    package init(_ caption: ChartCaption, labels: [String], series: [Series], format: ValueFormat = .count) {
        self.caption = caption
        self.labels = labels
        self.series = series
        self.format = format
    }

    private var legend: Legend {
        Legend(series.count > 1 ? series.enumerated().map { (.area(.series($0)), $1.name) } : [], width: Self.width)
    }

    package var height: Double { legend.height + Rows.height(of: labels.count) }

    package func draw(on canvas: inout Canvas) {
        let sums = labels.indices.map { label in series.compactMap { $0.values[label] }.reduce(0, +) }
        let widest = sums.map { format.label($0).width(fontSize: Canvas.fontSize) }.max() ?? 0
        let scale = Scale(sums, includesZero: true, isWhole: format == .count)
        let rows = Rows(labels, width: Self.width - widest - 10, top: legend.height)
        legend.draw(on: &canvas, left: 0)
        canvas.line([Point(rows.left, rows.top), Point(rows.left, rows.bottom)], .axis)
        for label in labels.indices {
            rows.drawLabel(label, on: &canvas)
            var x = rows.left
            // The largest bar fills the room: its end says the number, so that no axis is needed.
            let unit = (rows.right - rows.left) / max(sums.max() ?? 0, scale.step)
            for (index, one) in series.enumerated() {
                guard let value = one.values[label], value > 0 else { continue }
                canvas.rectangle(Point(x, rows.y(label) - 7), width: max(value * unit, 0.5), height: 14, .series(index),
                                 name: "\(labels[label]) \(one.name) \(format.label(value))")
                x += value * unit
            }
            let isEmpty = series.allSatisfy { $0.values[label] == nil }
            canvas.text(isEmpty ? "—" : format.label(sums[label]), at: Point(x + 7, rows.y(label) + 4))
        }
    }
}
