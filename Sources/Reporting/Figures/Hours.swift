import Tickets

/// Hours as they are printed, half up.
enum Hours {
    static func decimals(_ hours: Double, places: Int) -> String {
        let factor = power(places)
        let units = Int((hours * Double(factor)).rounded(.toNearestOrAwayFromZero))
        return "\(units / factor).\((units % factor).padded(to: places))"
    }

    /// To four decimals, for machines.
    static func rounded(_ hours: Double) -> Double {
        (hours * 10_000).rounded(.toNearestOrAwayFromZero) / 10_000
    }

    private static func power(_ places: Int) -> Int { (0..<places).reduce(1) { product, _ in product * 10 } }
}
