import Tickets

/// Hours as they are printed, half up.
enum Hours {
    /// `—` for what is no number.
    static func decimals(_ hours: Double, places: Int) -> String {
        let factor = power(places)
        guard let units = Int(exactly: (hours * Double(factor)).rounded(.toNearestOrAwayFromZero)) else { return "—" }
        return "\(units / factor).\((units % factor).padded(to: places))"
    }

    /// To four decimals, for machines.
    static func rounded(_ hours: Double) -> Double {
        (hours * 10_000).rounded(.toNearestOrAwayFromZero) / 10_000
    }

    private static func power(_ places: Int) -> Int { (0..<places).reduce(1) { product, _ in product * 10 } }
}
