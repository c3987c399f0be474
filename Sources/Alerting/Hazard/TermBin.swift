/// Working days from receipt to deadline, in bins within which tickets are handled alike; the last bin has no deadline.
enum TermBin {
    private static let starts = [0, 1, 2, 3, 5, 8, 12]
    static let count = starts.count + 1

    static func bin(workdays: Int?) -> Int {
        guard let workdays else { return starts.count }
        return starts.lastIndex { $0 <= workdays } ?? 0
    }
}
