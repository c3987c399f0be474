/// Which course of a month a change belongs to, in 64 bits: the dimension, the month of events, whose month, and the key of the breakdown.
///
/// In ascending order the keys stand as the rows of the database's index do, but for the order of units.
package struct TallyKey: Hashable, Comparable, Sendable {
    let bits: UInt64

    init(bits: UInt64) {
        self.bits = bits
    }

    /// Numbers of units are below it.
    package static let unitLimit = 1 << 24

    /// - Parameters:
    ///   - category: nil where the dimension does not tell.
    ///   - unit: number of a name.
    init(_ dimension: TallyDimension, _ basis: TallyBasis, happenedIn: CalendarMonth, month: CalendarMonth, category: Category?,
         unit: Int) {
        bits = TallyKey.part(of: dimension, category, unit) | TallyKey.part(of: basis, happenedIn, month)
    }

    /// What the key of a breakdown gives to a key.
    static func part(of dimension: TallyDimension, _ category: Category?, _ unit: Int) -> UInt64 {
        UInt64(dimension.place + 1) << 61 | UInt64(truncatingIfNeeded: category.map { $0.place + 1 } ?? 0) << 24
            | UInt64(truncatingIfNeeded: unit)
    }

    /// What the time of a change gives to a key. Months before the year 0 and after 5460 share a key with the last of these.
    static func part(of basis: TallyBasis, _ happenedIn: CalendarMonth, _ month: CalendarMonth) -> UInt64 {
        part(of: happenedIn) << 45 | (basis == .due ? 1 : 0) << 44 | part(of: month) << 28
    }

    private static func part(of month: CalendarMonth) -> UInt64 { UInt64(truncatingIfNeeded: min(max(month.number, 0), 0xffff)) }

    package var dimension: TallyDimension { TallyDimension.allCases[Int(bits >> 61) - 1] }
    package var happenedIn: CalendarMonth { CalendarMonth(number: Int(bits >> 45 & 0xffff)) }
    package var basis: TallyBasis { bits >> 44 & 1 == 1 ? .due : .received }
    package var month: CalendarMonth { CalendarMonth(number: Int(bits >> 28 & 0xffff)) }
    package var category: Category? {
        let place = Int(bits >> 24 & 0xf)
        return place == 0 ? nil : Category.allCases[place - 1]
    }
    package var unit: Int { Int(bits & 0xff_ffff) }

    package static func < (left: TallyKey, right: TallyKey) -> Bool { left.bits < right.bits }
}

extension TallyDimension {
    fileprivate var place: Int {
        switch self {
        case .category: 0
        case .department: 1
        case .district: 2
        case .community: 3
        case .channel: 4
        case .satisfaction: 5
        case .flaw: 6
        }
    }
}

extension Category {
    fileprivate var place: Int {
        switch self {
        case .consultation: 0
        case .complaint: 1
        case .suggestion: 2
        case .praise: 3
        case .report: 4
        case .help: 5
        case .unclassified: 6
        }
    }
}
