/// A place on the drawing, in units of its view box; y grows downwards.
struct Point: Hashable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

extension Double {
    /// With one decimal at most, the same on every machine: `12`, `12.5`, `-0.1`.
    var coordinate: String {
        let tenths = Int((self * 10).rounded())
        let rest = abs(tenths % 10)
        return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
    }
}
