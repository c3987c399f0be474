/// An instant, as `timestamptz` keeps it.
package struct Timestamp: PostgresEncodable, PostgresDecodable, Hashable, Comparable {
    /// Microseconds since 2000-01-01 00:00 UTC; negative before.
    package var microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static let infinity = Timestamp(microseconds: .max)
    package static let negativeInfinity = Timestamp(microseconds: .min)

    /// Seconds from 1970-01-01 to 2000-01-01, both 00:00 UTC.
    package static let secondsFrom1970To2000: Int64 = 946_684_800

    package static var postgresType: PostgresType { .timestamptz }
    package func encode(into bytes: inout ByteWriter) { bytes.append(microseconds) }

    /// Reads `timestamptz` only: a `timestamp` has no zone and is not an instant.
    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Timestamp {
        guard type == .timestamptz || type == .unspecified, bytes.count == 8 else { throw mismatch(type) }
        return Timestamp(microseconds: bytes.bigEndian(Int64.self))
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }
}

/// A day of the calendar, as `date` keeps it.
package struct PostgresDate: PostgresEncodable, PostgresDecodable, Hashable, Comparable {
    /// Days since 2000-01-01; negative before.
    package var days: Int32

    package init(days: Int32) {
        self.days = days
    }

    package static var postgresType: PostgresType { .date }
    package func encode(into bytes: inout ByteWriter) { bytes.append(days) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> PostgresDate {
        guard type == .date || type == .unspecified, bytes.count == 4 else { throw mismatch(type) }
        return PostgresDate(days: bytes.bigEndian(Int32.self))
    }

    package static func < (left: PostgresDate, right: PostgresDate) -> Bool { left.days < right.days }
}
