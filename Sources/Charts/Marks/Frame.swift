/// The rectangle inside the axes, with values upwards.
struct Frame {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let scale: Scale
    let format: ValueFormat

    /// As wide as the chart, less the room for the ticks' labels and `rightMargin`.
    init(width: Double, top: Double, height: Double, scale: Scale, format: ValueFormat, rightMargin: Double = 8) {
        self.scale = scale
        self.format = format
        let widest = scale.ticks.map { format.tick($0, step: scale.step).width(fontSize: Canvas.fontSize) }.max() ?? 0
        left = widest.rounded(.up) + 10
        right = width - rightMargin
        self.top = top
        bottom = top + height
    }

    var width: Double { right - left }

    func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }

    /// The middle of the `index`th of `count` equal slots.
    func x(_ index: Int, of count: Int) -> Double { left + (Double(index) + 0.5) * width / Double(max(count, 1)) }

    func drawGrid(on canvas: inout Canvas) {
        for tick in scale.ticks {
            let isBase = tick == max(scale.lower, 0)
            canvas.line([Point(left, y(tick)), Point(right, y(tick))], isBase ? .axis : .grid)
            canvas.text(format.tick(tick, step: scale.step), at: Point(left - 8, y(tick) + 4), .end, .muted)
        }
    }

    /// Labels below equal slots; where all have no room, every second or third.
    func drawLabels(_ labels: [String], on canvas: inout Canvas) {
        let slot = width / Double(max(labels.count, 1))
        let widest = labels.map { $0.width(fontSize: Canvas.fontSize) }.max() ?? 0
        let stride = max(1, Int(((widest + 8) / slot).rounded(.up)))
        for (index, label) in labels.enumerated() where index.isMultiple(of: stride) {
            canvas.text(label, at: Point(x(index, of: labels.count), bottom + 18), .middle, .muted)
        }
    }
}
