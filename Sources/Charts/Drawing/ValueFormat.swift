/// How the values of an axis are written.
package enum ValueFormat: Sendable {
    case count
    /// Values are percent: 97.64 is `97.64%`.
    case percent

    /// A tick: no more decimals than its neighbours need.
    func tick(_ value: Double, step: Double) -> String {
        var places = 0
        var rest = step
        while places < 3, abs(rest - rest.rounded()) > 1e-6 {
            rest *= 10
            places += 1
        }
        return decimals(value, places: places) + (self == .percent ? "%" : "")
    }

    /// A value at its mark.
    func label(_ value: Double) -> String {
        switch self {
        case .count: decimals(value, places: value == value.rounded() ? 0 : 2)
        case .percent: decimals(value, places: 2) + "%"
        }
    }

    private func decimals(_ value: Double, places: Int) -> String {
        let factor = (0..<places).reduce(1) { power, _ in power * 10 }
        let units = Int((value * Double(factor)).rounded(.toNearestOrAwayFromZero))
        guard places > 0 else { return "\(units)" }
        let rest = "\(abs(units) % factor)"
        return (units < 0 ? "-" : "") + "\(abs(units) / factor)." + String(repeating: "0", count: places - rest.count) + rest
    }
}
