/// Parts of a whole in hundredths of a percent that add up to exactly 100 %.
enum Shares {
    /// By largest remainder, of equal remainders the earlier; a part that is not nothing never prints as 0.00. Nil where the whole
    /// is nothing.
    static func hundredths(of counts: [Int]) -> [Int]? {
        let whole = counts.reduce(0, +)
        guard whole > 0 else { return nil }
        var shares = counts.map { $0 * 10_000 / whole }
        let byRemainder = counts.indices.sorted { left, right in
            let (first, second) = (counts[left] * 10_000 % whole, counts[right] * 10_000 % whole)
            return first == second ? left < right : first > second
        }
        for index in byRemainder.prefix(10_000 - shares.reduce(0, +)) { shares[index] += 1 }

        guard let largest = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
        for index in counts.indices where counts[index] > 0 && shares[index] == 0 && shares[largest] > 1 {
            shares[index] = 1
            shares[largest] -= 1
        }
        return shares
    }
}
