/// Names of what is drawn, in one line above the chart, or in several where they are long.
struct Legend {
    enum Key {
        case area(Look)
        case line(Ink, Dash, Shape?)
        case point(Shape, Ink, isHollow: Bool)
    }

    static let lineHeight = 20.0

    let entries: [(key: Key, name: String)]
    let lines: [[(key: Key, name: String, x: Double)]]

    init(_ entries: [(key: Key, name: String)], width: Double) {
        self.entries = entries
        var lines: [[(key: Key, name: String, x: Double)]] = []
        var x = 0.0
        for entry in entries {
            let size = 26 + entry.name.width(fontSize: Canvas.fontSize) + 22
            if lines.isEmpty || x + size > width {
                lines.append([])
                x = 0
            }
            lines[lines.count - 1].append((entry.key, entry.name, x))
            x += size
        }
        self.lines = lines
    }

    var height: Double { Double(lines.count) * Legend.lineHeight + (lines.isEmpty ? 0 : 6) }

    func draw(on canvas: inout Canvas, left: Double) {
        for (index, line) in lines.enumerated() {
            let y = Double(index) * Legend.lineHeight + 9
            for entry in line {
                let x = left + entry.x
                switch entry.key {
                case .area(let look):
                    canvas.rectangle(Point(x + 2, y - 5), width: 16, height: 10, look)
                case .line(let ink, let dash, let shape):
                    canvas.line([Point(x, y), Point(x + 20, y)], ink, width: 1.8, dash: dash)
                    if let shape { canvas.dot(shape, at: Point(x + 10, y), ink) }
                case .point(let shape, let ink, let isHollow):
                    canvas.dot(shape, at: Point(x + 10, y), ink, isHollow: isHollow)
                }
                canvas.text(entry.name, at: Point(x + 26, y + 4), .start, .muted)
            }
        }
    }
}
