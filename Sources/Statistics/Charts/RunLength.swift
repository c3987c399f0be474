import Foundation

/// How many days a CUSUM of observed against expected counts runs on average before it signals: Brook and Evans' Markov chain.
package enum RunLength {
    /// - Parameters:
    ///   - expected: the usual count a day.
    ///   - pace: the true pace as a part of the usual; 1 gives the mean time between false alarms.
    ///   - slowdown: what the CUSUM looks for.
    ///   - states: cells into which 0 up to the limit is cut; the more, the closer.
    package static func average(expected: Double, pace: Double, slowdown: Double, limit: Double, states: Int = 400) -> Double {
        let width = limit / Double(states)
        var outcomes: [(weight: Double, probability: Double)] = []
        var count = 0, seen = 0.0
        while seen < 1 - 1e-13, count < 100_000 {
            let probability = PoissonDistribution.mass(count, mean: expected * pace)
            outcomes.append((Evidence.ofSlowdown(ObservedExpected(observed: count, expected: expected), to: slowdown), probability))
            seen += probability
            count += 1
        }
        func moves(from sum: Double) -> [(state: Int, probability: Double)] {
            outcomes.compactMap { weight, probability in
                let next = max(0, sum + weight)
                return next < limit ? (min(Int(next / width), states - 1), probability) : nil
            }
        }
        let size = states + 1
        var rows = [Double](repeating: 0, count: states * size)
        for state in 0..<states {
            for move in moves(from: (Double(state) + 0.5) * width) { rows[state * size + move.state] -= move.probability }
            rows[state * size + state] += 1
            rows[state * size + states] = 1
        }
        let lengths = solved(&rows, states)
        return 1 + moves(from: 0).reduce(0.0) { $0 + $1.probability * lengths[$1.state] }
    }

    /// Gaussian elimination of `states` rows with the right side in the last column. 1 − P of a chain that ends is diagonally
    /// dominant, so no pivoting is needed.
    private static func solved(_ rows: inout [Double], _ states: Int) -> [Double] {
        let size = states + 1
        return rows.withUnsafeMutableBufferPointer { cells in
            for pivot in 0..<states {
                for row in pivot + 1..<max(states, pivot + 1) where cells[row * size + pivot] != 0 {
                    let factor = cells[row * size + pivot] / cells[pivot * size + pivot]
                    for column in pivot..<size { cells[row * size + column] -= factor * cells[pivot * size + column] }
                }
            }
            var values = [Double](repeating: 0, count: states)
            for row in (0..<states).reversed() {
                var rest = cells[row * size + states]
                for column in row + 1..<max(states, row + 1) { rest -= cells[row * size + column] * values[column] }
                values[row] = rest / cells[row * size + row]
            }
            return values
        }
    }
}
