/// Profiles laid flat for the inner loops.
struct ProfileTable: Sendable {
    private let classes: [Int32]
    private let units: [Int32]
    static let levels = Level.allCases.count

    init(_ history: TicketHistory) {
        classes = history.profiles.map { Int32($0.ticketClass) }
        units = history.profiles.flatMap { $0.series.map(Int32.init) }
    }

    /// Place of an exposure's chance in `ChanceTables.chances`.
    func chance(_ exposure: Exposure) -> Int { Int(classes[exposure.profile]) * AgeBin.count + exposure.bin }

    /// The series that a profile is in, one of each level in the order of `Level.allCases`.
    func series(_ profile: Int) -> ArraySlice<Int32> { units[profile * Self.levels..<(profile + 1) * Self.levels] }

    /// The series of one level, by its place in `Level.allCases`.
    func unit(_ profile: Int, level: Int) -> Int { Int(units[profile * Self.levels + level]) }

    /// Whether one of the profile's series is marked.
    func isIn(_ marked: [Bool], _ profile: Int) -> Bool {
        for level in 0..<Self.levels where marked[unit(profile, level: level)] { return true }
        return false
    }
}
