/// What went wrong between us and PostgreSQL.
///
/// ``description`` is safe to show and to log: it holds the server's primary message without DETAIL, with quoted
/// input values masked, and never a password. ``debugDescription`` adds detail, hint, context and the statement, and
/// may therefore hold a caller's data: keep it out of logs that others read.
package struct PostgresError: Error, Sendable {
    package enum Kind: Sendable {
        /// No connection, or it broke. Nothing is known about the statement that was running.
        case connection
        /// The server answered with an error.
        case server
        /// The calls were made in an order that cannot work, or the answer has a form that was not asked for.
        case `protocol`
        /// A value has another type, another size or is NULL where a value was asked for.
        case decoding
        /// The statement was cancelled, by us or by a timeout of the server's.
        case cancelled
    }

    package let kind: Kind
    /// Nil where the server did not answer, or the error is ours.
    package let sqlState: SQLState?
    /// The name of the constraint that was violated: the thing to match on.
    package let constraint: String?
    package let table: String?
    package let column: String?
    /// Safe to show; see ``description``.
    package let message: String
    /// What the server said besides the message. Not safe to show.
    package let details: Details
    /// The connection can no longer be used.
    package let isConnectionLost: Bool

    /// The parts of a server's answer that may quote rows.
    package struct Details: Sendable {
        /// The primary message as it came, where ``PostgresError/message`` is a masked form of it.
        package var message: String?
        package var detail: String?
        package var serverHint: String?
        package var context: String?
        package var statement: String?
        /// Where in the statement, in characters from 1.
        package var position: Int?

        package init() {}
    }

    init(kind: Kind, message: String, sqlState: SQLState? = nil, constraint: String? = nil, table: String? = nil,
         column: String? = nil, details: Details = Details(), isConnectionLost: Bool = false) {
        self.kind = kind
        self.message = message
        self.sqlState = sqlState
        self.constraint = constraint
        self.table = table
        self.column = column
        self.details = details
        self.isConnectionLost = isConnectionLost
    }
}

extension PostgresError {
    /// For types of other targets whose bytes or raw value make no sense. `message` must not quote the value.
    package static func decoding(_ message: String) -> PostgresError {
        PostgresError(kind: .decoding, message: message)
    }

    static func misuse(_ message: String, statement: String? = nil) -> PostgresError {
        var details = Details()
        details.statement = statement
        return PostgresError(kind: .protocol, message: message, details: details)
    }

    static func interrupted(statement: String? = nil) -> PostgresError {
        var details = Details()
        details.statement = statement
        return PostgresError(kind: .cancelled, message: "cancelled", details: details)
    }

    /// The same error with the place put in front, as in `column "closed_at": …`.
    func at(_ place: String) -> PostgresError {
        PostgresError(kind: kind, message: "\(place): \(message)", sqlState: sqlState, constraint: constraint,
                      table: table, column: column, details: details, isConnectionLost: isConnectionLost)
    }
}

extension PostgresError {
    /// What to do about it, where that is plain. One sentence, safe to show.
    package var hint: String? {
        switch sqlState {
        case .tooManyConnections: "raise max_connections or close other clients, then try again"
        case .cannotConnectNow: "the server is starting or stopping; try again in a few seconds"
        case .adminShutdown, .crashShutdown: "the server was stopped or restarted; try again when it is up"
        case .diskFull: "free space on the server's disk; nothing of this transaction was kept"
        case .invalidPassword, .invalidAuthorization: "check user and password, or the server's pg_hba.conf"
        case .undefinedDatabase: "create the database, or name another one"
        case .undefinedTable, .undefinedColumn, .undefinedFunction: "run `hotline database migrate`"
        case .insufficientPrivilege: "connect as a role that has the right"
        case .readOnlyTransaction: "the server takes no changes: name the primary, or all servers (host=one,two)"
        case .serializationFailure, .deadlockDetected, .lockNotAvailable: "another session was faster; try again"
        // libpq's words where no host has what target_session_attrs asks for.
        case nil where message.contains("session is read-only"):
            "no server that was reached takes changes: start the primary, or promote a standby"
        default: kind == .connection ? "check that the server runs and that host, port and user are right" : nil
        }
    }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        guard let sqlState else { return message }
        return "\(message) (\(sqlState))"
    }

    package var debugDescription: String {
        var lines = [description]
        func add(_ label: String, _ text: String?) {
            if let text, !text.isEmpty { lines.append("\(label): \(text)") }
        }
        add("message", details.message)
        add("detail", details.detail)
        add("hint", details.serverHint)
        add("context", details.context)
        add("constraint", constraint)
        add("position", details.position.map(String.init))
        add("statement", details.statement)
        return lines.joined(separator: "\n")
    }
}
