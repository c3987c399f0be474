/// Rows with their names at the left, and the room beside the names.
struct Rows {
    static let rowHeight = 24.0
    /// What is longer is cut; the whole name stays in the mark's title.
    static let longestName = 210.0

    let labels: [String]
    let left: Double
    let right: Double
    let top: Double

    static func height(of count: Int) -> Double { Double(count) * rowHeight + 4 }

    /// - Parameter right: where the room ends.
    init(_ labels: [String], width right: Double, top: Double) {
        let widest = labels.map { $0.width(fontSize: Canvas.fontSize) }.max() ?? 0
        self.labels = labels
        left = min(widest, Rows.longestName).rounded(.up) + 10
        self.right = right
        self.top = top
    }

    var bottom: Double { top + Double(labels.count) * Rows.rowHeight + 2 }

    /// The middle of a row.
    func y(_ index: Int) -> Double { top + (Double(index) + 0.5) * Rows.rowHeight + 1 }

    func drawLabel(_ index: Int, on canvas: inout Canvas) {
        let name = labels[index].fitted(to: Rows.longestName, fontSize: Canvas.fontSize)
        canvas.text(name, at: Point(left - 10, y(index) + 4), .end)
    }
}
