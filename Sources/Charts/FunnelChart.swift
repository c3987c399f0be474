/// Shares of units against their size, with the limits in which chance alone would leave them: the smaller the unit, the wider.
package struct FunnelChart: Chart {
    package struct Unit: Hashable, Sendable {
        package var name: String
        package var size: Double
        package var percent: Double
        /// Beyond the outer limits: drawn apart, and with its name.
        package var isOutside: Bool

        package init(_ name: String, size: Double, percent: Double, isOutside: Bool) {
            self.name = name
            self.size = size
            self.percent = percent
            self.isOutside = isOutside
        }
    }

    /// The limits for one size, in percent.
    package struct Limits: Hashable, Sendable {
        package var size: Double
        package var inner: ClosedRange<Double>
        package var outer: ClosedRange<Double>

        package init(size: Double, inner: ClosedRange<Double>, outer: ClosedRange<Double>) {
            self.size = size
            self.inner = inner
            self.outer = outer
        }
    }

    /// The words of the legend and of the axis.
    package struct Names: Hashable, Sendable {
        package var reference: String
        package var inner: String
        package var outer: String
        package var outside: String
        package var size: String

        package init(reference: String, inner: String, outer: String, outside: String, size: String) {
            self.reference = reference
            self.inner = inner
            self.outer = outer
            self.outside = outside
            self.size = size
        }
    }

    package var caption: ChartCaption
    package var units: [Unit]
    /// In ascending order of size.
    package var limits: [Limits]
    /// The share of all units together, in percent.
    package var reference: Double
    package var names: Names

    package init(_ caption: ChartCaption, units: [Unit], limits: [Limits], reference: Double, names: Names) {
        self.caption = caption
        self.units = units
        self.limits = limits
        self.reference = reference
        self.names = names
    }

    private static let plotHeight = 260.0

    private var legend: Legend {
        Legend([(.line(.third, .none, nil), "\(names.reference) \(ValueFormat.percent.label(reference))"),
                (.line(.axis, .long, nil), names.inner), (.line(.muted, .none, nil), names.outer),
                (.point(.diamond, .third, isHollow: false), names.outside)], width: Self.width)
    }

    package var height: Double { legend.height + 10 + FunnelChart.plotHeight + 44 }

    package func draw(on canvas: inout Canvas) {
        let inner = limits.flatMap { [$0.inner.lowerBound, $0.inner.upperBound] }
        let scale = Scale(units.map(\.percent) + inner + [reference], includesZero: false, ticks: 6, limits: 0...100)
        let frame = Frame(width: Self.width, top: legend.height + 10, height: FunnelChart.plotHeight, scale: scale, format: .percent,
                          rightMargin: 16)
        let sizes = Scale(units.map(\.size) + limits.map(\.size), includesZero: true, ticks: 8, isWhole: true)
        func place(_ size: Double, _ percent: Double) -> Point {
            // An outer limit that leaves the frame runs along its edge.
            Point(frame.left + sizes.share(size) * frame.width, frame.y(min(max(percent, scale.lower), scale.upper)))
        }

        legend.draw(on: &canvas, left: 0)
        frame.drawGrid(on: &canvas)
        for tick in sizes.ticks {
            let text = ValueFormat.count.tick(tick, step: sizes.step)
            canvas.text(text, at: Point(place(tick, scale.lower).x, frame.bottom + 18), .middle, .muted)
        }
        canvas.text(names.size, at: Point((frame.left + frame.right) / 2, frame.bottom + 37), .middle, .muted)
        canvas.line([place(sizes.lower, reference), place(sizes.upper, reference)], .third, width: 1.2)
        canvas.line(limits.map { place($0.size, $0.inner.lowerBound) }, .axis, dash: .long)
        canvas.line(limits.map { place($0.size, $0.inner.upperBound) }, .axis, dash: .long)
        canvas.line(limits.map { place($0.size, $0.outer.lowerBound) }, .muted)
        canvas.line(limits.map { place($0.size, $0.outer.upperBound) }, .muted)
        for unit in units {
            let point = place(unit.size, unit.percent)
            canvas.dot(unit.isOutside ? .diamond : .circle, at: point, radius: unit.isOutside ? 4.5 : 3.5, unit.isOutside ? .third : .first,
                       name: "\(unit.name) \(ValueFormat.percent.label(unit.percent)) n=\(ValueFormat.count.label(unit.size))")
            guard unit.isOutside else { continue }
            let isRight = point.x > (frame.left + frame.right) / 2
            let name = unit.name.fitted(to: 150, fontSize: Canvas.fontSize)
            canvas.text(name, at: Point(point.x + (isRight ? -9 : 9), point.y + 4), isRight ? .end : .start)
        }
    }
}
