/// The five characters by which PostgreSQL names a condition, such as `23505`.
///
/// Source: <https://www.postgresql.org/docs/current/errcodes-appendix.html>. Only the codes that something here
/// looks at have a name; any other code is still carried and printed.
package struct SQLState: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The first two characters, which name the family: `23` is "integrity constraint violation".
    package var family: Substring { rawValue.prefix(2) }

    package var description: String { rawValue }
}

extension SQLState {
    // 23: a constraint said no.
    package static let notNullViolation = SQLState(rawValue: "23502")
    package static let foreignKeyViolation = SQLState(rawValue: "23503")
    package static let uniqueViolation = SQLState(rawValue: "23505")
    package static let checkViolation = SQLState(rawValue: "23514")
    package static let exclusionViolation = SQLState(rawValue: "23P01")

    // 22: a value does not fit. These messages quote the value.
    package static let stringTooLong = SQLState(rawValue: "22001")
    package static let numberOutOfRange = SQLState(rawValue: "22003")
    package static let invalidText = SQLState(rawValue: "22P02")
    package static let invalidBytes = SQLState(rawValue: "22021")

    // 25, 40: the transaction has to be run again, or cannot go on.
    package static let readOnlyTransaction = SQLState(rawValue: "25006")
    package static let transactionAborted = SQLState(rawValue: "25P02")
    package static let serializationFailure = SQLState(rawValue: "40001")
    package static let deadlockDetected = SQLState(rawValue: "40P01")

    // 28, 3D, 42: the wrong person, the wrong database, the wrong schema.
    package static let invalidAuthorization = SQLState(rawValue: "28000")
    package static let invalidPassword = SQLState(rawValue: "28P01")
    package static let undefinedDatabase = SQLState(rawValue: "3D000")
    package static let insufficientPrivilege = SQLState(rawValue: "42501")
    package static let syntaxError = SQLState(rawValue: "42601")
    package static let undefinedColumn = SQLState(rawValue: "42703")
    package static let duplicateObject = SQLState(rawValue: "42710")
    package static let undefinedFunction = SQLState(rawValue: "42883")
    package static let undefinedTable = SQLState(rawValue: "42P01")
    package static let duplicateDatabase = SQLState(rawValue: "42P04")
    package static let duplicateTable = SQLState(rawValue: "42P07")

    // 53, 55, 57: the server's own trouble.
    package static let diskFull = SQLState(rawValue: "53100")
    package static let outOfMemory = SQLState(rawValue: "53200")
    package static let tooManyConnections = SQLState(rawValue: "53300")
    package static let objectInUse = SQLState(rawValue: "55006")
    package static let lockNotAvailable = SQLState(rawValue: "55P03")
    package static let queryCanceled = SQLState(rawValue: "57014")
    package static let adminShutdown = SQLState(rawValue: "57P01")
    package static let crashShutdown = SQLState(rawValue: "57P02")
    package static let cannotConnectNow = SQLState(rawValue: "57P03")

    /// `raise exception` in a function or a trigger of ours.
    package static let raisedException = SQLState(rawValue: "P0001")
}
