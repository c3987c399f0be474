/// A dot with whiskers for each unit: a share and the interval that it is sure to lie in, beside a line of reference.
package struct IntervalChart: Chart {
    package struct Row: Hashable, Sendable {
        package var label: String
        /// Of whom the value is a share; printed beside the name.
        package var note: String
        /// Percent; nil for nothing out of nothing.
        package var value: Double?
        /// The ends of the interval in percent; nil for none.
        package var interval: ClosedRange<Double>?
        /// Too few for a judgement: the dot is hollow.
        package var isSmall: Bool

        package init(_ label: String, note: String, value: Double?, interval: ClosedRange<Double>?, isSmall: Bool = false) {
            self.label = label
            self.note = note
            self.value = value
            self.interval = interval
            self.isSmall = isSmall
        }
    }

    package var caption: ChartCaption
    package var rows: [Row]
    /// A value that all rows are held against, such as the total's, with its name.
    package var reference: (name: String, value: Double)?
    /// What the legend calls a hollow dot.
    package var smallName: String

    package init(_ caption: ChartCaption, rows: [Row], reference: (name: String, value: Double)?, smallName: String) {
        self.caption = caption
        self.rows = rows
        self.reference = reference
        self.smallName = smallName
    }

    private var legend: Legend {
        var entries: [(Legend.Key, String)] = []
        if let reference {
            entries.append((.line(.third, .long, nil), "\(reference.name) \(ValueFormat.percent.label(reference.value))"))
        }
        if rows.contains(where: \.isSmall) { entries.append((.point(.circle, .first, isHollow: true), smallName)) }
        return Legend(entries, width: Self.width)
    }

    package var height: Double { legend.height + Rows.height(of: rows.count) + 26 }

    package func draw(on canvas: inout Canvas) {
        let notes = rows.map { $0.note.width(fontSize: Canvas.fontSize) }.max() ?? 0
        let area = Rows(rows.map(\.label), width: Self.width - notes - 18, top: legend.height)
        let ends = rows.flatMap { [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound].compactMap { $0 } }
        let scale = Scale(ends + (reference.map { [$0.value] } ?? []), includesZero: false, ticks: 6, limits: 0...100)
        func x(_ value: Double) -> Double { area.left + 8 + scale.share(value) * (area.right - area.left - 16) }

        legend.draw(on: &canvas, left: 0)
        for tick in scale.ticks {
            canvas.line([Point(x(tick), area.top), Point(x(tick), area.bottom)], .grid)
            canvas.text(ValueFormat.percent.tick(tick, step: scale.step), at: Point(x(tick), area.bottom + 18), .middle, .muted)
        }
        if let reference {
            canvas.line([Point(x(reference.value), area.top), Point(x(reference.value), area.bottom)], .third, width: 1.4, dash: .long)
        }
        for (index, row) in rows.enumerated() {
            area.drawLabel(index, on: &canvas)
            let y = area.y(index)
            if let interval = row.interval {
                let (low, high) = (x(interval.lowerBound), x(interval.upperBound))
                canvas.line([Point(low, y), Point(high, y)], .first, width: 1.4)
                for end in [low, high] { canvas.line([Point(end, y - 4), Point(end, y + 4)], .first, width: 1.4) }
            }
            if let value = row.value {
                canvas.dot(.circle, at: Point(x(value), y), radius: 4, .first, isHollow: row.isSmall,
                           name: "\(row.label) \(ValueFormat.percent.label(value)) \(row.note)")
            }
            canvas.text(row.note, at: Point(Self.width - 2, y + 4), .end, .muted)
        }
    }
}
