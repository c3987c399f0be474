/// Working days since receipt, in bins within which a ticket's chance to be closed on a day is about the same.
enum AgeBin {
    private static let starts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 17, 26, 41]
    static let count = starts.count
    /// An older ticket is no longer at risk: what stays open for a quarter is not closed at any usual pace.
    static let oldest = 60
    /// The bin of each age from 0 to `oldest`.
    static let ofAge: [Int] = (0...oldest).map { age in starts.lastIndex { $0 <= age } ?? 0 }
}
