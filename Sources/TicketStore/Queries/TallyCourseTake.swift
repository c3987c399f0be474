import Postgres
import Tickets

/// sql/queries/tally_course_take.sql
enum TallyCourseTake {
    static func courses(_ keys: TallyCourseKeys, on connection: borrowing Connection) throws(PostgresError) -> [TallyCourse] {
        try connection.rows(SQL(text: EmbeddedSQL.tallyCourseTake, keys.parameters)) { row throws(PostgresError) in
            try TallyCourse(row)
        }
    }
}

extension TallyCourse {
    /// Reads the columns of the table in their order.
    init(_ row: borrowing Row) throws(PostgresError) {
        var reader = ColumnReader()
        let dimension: String = try reader.read(row), happenedIn: CalendarDay = try reader.read(row)
        let basis: String = try reader.read(row), month: CalendarDay = try reader.read(row)
        let category: String = try reader.read(row), unit: String = try reader.read(row)
        guard let dimension = TallyDimension(rawValue: dimension), let basis = TallyBasis(rawValue: basis) else {
            throw .decoding("a dimension or basis that this hotline does not know")
        }
        var sums: [ArraySlice<Int32>] = []
        sums.reserveCapacity(TallyCount.allCases.count)
        for _ in TallyCount.allCases { sums.append(try reader.read(row, as: [Int32]?.self)?[...] ?? []) }
        self.init(dimension: dimension, happenedIn: CalendarMonth(of: happenedIn), basis: basis, month: CalendarMonth(of: month),
                  category: Category(rawValue: category), unit: unit, sums: sums)
    }
}

/// Keys of courses as parallel arrays.
struct TallyCourseKeys {
    private var dimensions: [String] = [], happenedIn: [PostgresDate] = [], bases: [String] = [], months: [PostgresDate] = []
    private var categories: [String] = [], units: [String] = []

    init(_ keys: some Sequence<(key: TallyKey, unit: String)>) {
        for (key, unit) in keys {
            dimensions.append(key.dimension.rawValue)
            happenedIn.append(PostgresDate(key.happenedIn.firstDay))
            bases.append(key.basis.rawValue)
            months.append(PostgresDate(key.month.firstDay))
            categories.append(key.category?.rawValue ?? "")
            units.append(unit)
        }
    }

    var isEmpty: Bool { dimensions.isEmpty }

    var parameters: [any PostgresEncodable] { [dimensions, happenedIn, bases, months, categories, units] }
}
