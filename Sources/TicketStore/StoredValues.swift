package import FoundationEssentials
package import Postgres
package import Tickets

// The domain's values in PostgreSQL's binary format: instants as timestamptz, days as date, enums by their text.

extension Instant: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { Timestamp.postgresType }

    /// Microseconds since 2000-01-01T00:00:00Z, as the server counts.
    var serverMicroseconds: Int64 { microseconds - Timestamp.secondsFrom1970To2000 * 1_000_000 }

    package func encode(into bytes: inout ByteWriter) { bytes.append(serverMicroseconds) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Instant {
        let stored = try Timestamp.decode(bytes, type: type)
        return Instant(microseconds: stored.microseconds + Timestamp.secondsFrom1970To2000 * 1_000_000)
    }
}

// Rules about access are told in Foundation's dates.
extension Instant {
    init(_ date: Date) { self.init(microseconds: Int64((date.timeIntervalSince1970 * 1_000_000).rounded())) }

    package var date: Date { Date(timeIntervalSince1970: Double(microseconds) / 1_000_000) }
}

extension CalendarDay: PostgresEncodable, PostgresDecodable {
    /// 2000-01-01 in days since 1970-01-01.
    private static let serverEpoch = 10_957

    package static var postgresType: PostgresType { PostgresDate.postgresType }
    package func encode(into bytes: inout ByteWriter) { bytes.append(Int32(clamping: number - CalendarDay.serverEpoch)) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> CalendarDay {
        CalendarDay(number: Int(try PostgresDate.decode(bytes, type: type).days) + serverEpoch)
    }
}

extension PostgresDate {
    init(_ day: CalendarDay) { self.init(days: Int32(clamping: day.number - 10_957)) }
}

extension Category: PostgresEncodable, PostgresDecodable {}
extension StatusMeaning: PostgresEncodable, PostgresDecodable {}
extension Satisfaction: PostgresEncodable, PostgresDecodable {}
extension Exclusion: PostgresEncodable, PostgresDecodable {}
extension HistoricTicket.Kind: PostgresEncodable, PostgresDecodable {}

extension ColumnSet: PostgresEncodable, PostgresDecodable {}

/// Where the next column of a row is, for long select lists.
struct ColumnReader {
    private var next = 0

    mutating func read<Value: PostgresDecodable>(_ row: borrowing Row, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
        defer { next += 1 }
        return try row.decode(next, as: type)
    }
}
