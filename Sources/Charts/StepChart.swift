/// Curves of steps, such as the share of tickets closed by their age (Kaplan–Meier): level until something happens.
package struct StepChart: Chart {
    package struct Curve: Hashable, Sendable {
        package var name: String
        /// In ascending order of `x`: from there on the share is `percent`. Before the first it is 0.
        package var steps: [Step]
        /// Where the curve ends, whether a step is there or not.
        package var end: Double

        package init(_ name: String, steps: [Step], end: Double) {
            self.name = name
            self.steps = steps
            self.end = end
        }
    }

    package struct Step: Hashable, Sendable {
        package var x: Double
        package var percent: Double

        package init(x: Double, percent: Double) {
            self.x = x
            self.percent = percent
        }
    }

    package var caption: ChartCaption
    package var curves: [Curve]
    /// What `x` counts, such as working days.
    package var axisName: String

    package init(_ caption: ChartCaption, curves: [Curve], axisName: String) {
        self.caption = caption
        self.curves = curves
        self.axisName = axisName
    }

    private static let plotHeight = 220.0

    private var legend: Legend {
        Legend(curves.count > 1 ? curves.enumerated().map { (.line(.series($0), .series($0), nil), $1.name) } : [], width: Self.width)
    }

    package var height: Double { legend.height + 10 + StepChart.plotHeight + 44 }

    package func draw(on canvas: inout Canvas) {
        let scale = Scale([0, 100], includesZero: true, limits: 0...100)
        let frame = Frame(width: Self.width, top: legend.height + 10, height: StepChart.plotHeight, scale: scale, format: .percent,
                          rightMargin: 16)
        let ages = Scale(curves.map(\.end), includesZero: true, ticks: 10, isWhole: true)
        func x(_ value: Double) -> Double { frame.left + ages.share(value) * frame.width }

        legend.draw(on: &canvas, left: 0)
        frame.drawGrid(on: &canvas)
        for tick in ages.ticks {
            canvas.line([Point(x(tick), frame.bottom), Point(x(tick), frame.bottom + 4)], .axis)
            canvas.text(ValueFormat.count.tick(tick, step: ages.step), at: Point(x(tick), frame.bottom + 18), .middle, .muted)
        }
        canvas.text(axisName, at: Point((frame.left + frame.right) / 2, frame.bottom + 37), .middle, .muted)
        for (index, curve) in curves.enumerated() {
            var points = [Point(x(0), frame.y(0))]
            var level = frame.y(0)
            for step in curve.steps {
                points += [Point(x(step.x), level), Point(x(step.x), frame.y(step.percent))]
                level = frame.y(step.percent)
            }
            points.append(Point(x(curve.end), level))
            canvas.line(points, .series(index), width: 1.8, dash: .series(index))
        }
    }
}
