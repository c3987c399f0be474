/// Lines over labels in their own order. A missing value is a gap in the line; what is not final is drawn dashed and hollow.
package struct LineChart: Chart {
    package var caption: ChartCaption
    package var labels: [String]
    package var series: [Series]
    package var format: ValueFormat
    package var unfinished: Unfinished

    package init(_ caption: ChartCaption, labels: [String], series: [Series], format: ValueFormat, unfinished: Unfinished = .none) {
        self.caption = caption
        self.labels = labels
        self.series = series
        self.format = format
        self.unfinished = unfinished
    }

    private static let plotHeight = 190.0

    private var legend: Legend {
        var entries: [(Legend.Key, String)] = series.enumerated().map { (.line(.series($0), .series($0), .series($0)), $1.name) }
        if !unfinished.positions.isEmpty { entries.append((.point(.circle, .first, isHollow: true), unfinished.name)) }
        return Legend(entries, width: Self.width)
    }

    package var height: Double { legend.height + 10 + LineChart.plotHeight + 28 }

    package func draw(on canvas: inout Canvas) {
        let values = series.flatMap { $0.values.compactMap { $0 } }
        let scale = Scale(values, includesZero: format == .count, limits: format == .percent ? 0...100 : nil, isWhole: format == .count)
        let frame = Frame(width: Self.width, top: legend.height + 10, height: LineChart.plotHeight, scale: scale, format: format)
        legend.draw(on: &canvas, left: 0)
        frame.drawGrid(on: &canvas)
        frame.drawLabels(labels, on: &canvas)
        for index in series.indices { draw(index, in: frame, on: &canvas) }
    }

    private func draw(_ index: Int, in frame: Frame, on canvas: inout Canvas) {
        let (ink, one) = (Ink.series(index), series[index])
        let points = one.values.enumerated().map { label, value in
            value.map { Point(frame.x(label, of: labels.count), frame.y($0)) }
        }
        var run: [Point] = []
        for label in points.indices {
            guard let point = points[label] else {
                canvas.line(run, ink, width: 1.8, dash: .series(index))
                run = []
                continue
            }
            if unfinished.positions.contains(label) {
                canvas.line(run, ink, width: 1.8, dash: .series(index))
                if let last = run.last { canvas.line([last, point], ink, width: 1.2, dash: .short) }
                run = [point]
            } else {
                run.append(point)
            }
        }
        canvas.line(run, ink, width: 1.8, dash: .series(index))
        for (label, point) in points.enumerated() {
            guard let point, let value = one.values[label] else { continue }
            let isUnfinished = unfinished.positions.contains(label)
            canvas.dot(.series(index), at: point, ink, isHollow: isUnfinished,
                       name: "\(labels[label]) \(one.name) \(format.label(value))\(isUnfinished ? " \(unfinished.name)" : "")")
        }
    }
}
