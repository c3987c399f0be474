/// p-values of many tests at once, adjusted so that those below q hold at most a share q of false discoveries.
package enum FalseDiscoveryRate {
    /// Benjamini and Hochberg's step-up, for tests that are independent or lean the same way; in the order given.
    package static func benjaminiHochberg(_ values: [Double]) -> [Double] { adjusted(values, scale: 1) }

    /// Benjamini and Yekutieli's, for tests that depend on each other in any way.
    package static func benjaminiYekutieli(_ values: [Double]) -> [Double] {
        adjusted(values, scale: (0..<values.count).reduce(0.0) { $0 + 1 / Double($1 + 1) })
    }

    private static func adjusted(_ values: [Double], scale: Double) -> [Double] {
        var adjusted = values, least = 1.0
        for (index, rank) in zip(values.indices.sorted { values[$0] > values[$1] }, (0..<values.count).reversed()) {
            least = min(least, values[index] * scale * Double(values.count) / Double(rank + 1))
            adjusted[index] = least
        }
        return adjusted
    }
}
