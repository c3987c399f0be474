import CLibpq

extension PostgresError {
    /// What a failed result says.
    init(result: OpaquePointer, connection: OpaquePointer, statement: String?) {
        func field(_ code: Int32) -> String? {
            PQresultErrorField(result, code).map { String(cString: $0) }
        }
        let lost = PQstatus(connection) == CONNECTION_BAD
        guard let code = field(DiagnosticField.sqlState) else {
            // libpq's own words: the connection broke, or memory ran out.
            let text = PQresultErrorMessage(result).map { String(cString: $0) } ?? ""
            self.init(libpq: text, kind: lost ? .connection : .protocol, statement: statement, lost: lost)
            return
        }
        let sqlState = SQLState(rawValue: code)
        let primary = field(DiagnosticField.message) ?? "the server gave no message"
        let safe = maskValues(in: primary, sqlState)
        var details = Details()
        details.message = safe == primary ? nil : primary
        details.detail = field(DiagnosticField.detail)
        details.serverHint = field(DiagnosticField.hint)
        details.context = field(DiagnosticField.context)
        details.position = field(DiagnosticField.position).flatMap { Int($0) }
        details.statement = statement
        let isLost = lost || sqlState.meansConnectionLost
        let kind: Kind = isLost ? .connection : sqlState == .queryCanceled ? .cancelled : .server
        self.init(kind: kind, message: safe, sqlState: sqlState, constraint: field(DiagnosticField.constraint),
                  table: field(DiagnosticField.table), column: field(DiagnosticField.column),
                  details: details, isConnectionLost: isLost)
    }

    /// What libpq says about the connection itself.
    init(connection: OpaquePointer, statement: String?) {
        let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        let lost = PQstatus(connection) == CONNECTION_BAD
        self.init(libpq: text, kind: lost ? .connection : .protocol, statement: statement, lost: lost)
    }

    private init(libpq text: String, kind: Kind, statement: String?, lost: Bool) {
        var details = Details()
        details.statement = statement
        let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == "\t" || $0 == " " } }
        let message = lines.joined(separator: " ")
        self.init(kind: kind, message: message.isEmpty ? "libpq gave no message" : message,
                  details: details, isConnectionLost: lost)
    }
}

extension SQLState {
    /// Class 08, and the three ways in which the server says goodbye.
    var meansConnectionLost: Bool {
        family == "08" || [.adminShutdown, .crashShutdown, .cannotConnectNow].contains(self)
    }
}

/// The server's message without the input values that messages of class 22 ("data exception") quote.
///
/// `invalid input syntax for type integer: "1390013"` becomes `invalid input syntax for type integer: "…"`. All from the
/// first to the last quotation mark goes, since a value may hold marks of its own; what follows a colon goes
/// too, since some values stand there bare. The marks of translated messages are known as well.
func maskValues(in message: String, _ sqlState: SQLState) -> String {
    guard sqlState.family == "22" else { return message }
    var masked = message
    let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»", "「", "」", "'"]
    if let first = masked.firstIndex(where: marks.contains),
       let last = masked.lastIndex(where: marks.contains) {
        masked.replaceSubrange(first...last, with: "\"…\"")
    }
    if let colon = masked.firstIndex(where: { $0 == ":" || $0 == "：" }) {
        let bare = masked[masked.index(after: colon)...]
        if bare.contains(where: { $0 != " " }), !bare.hasSuffix("\"…\"") {
            masked.replaceSubrange(masked.index(after: colon)..., with: " …")
        }
    }
    return masked
}

/// The letters of libpq's `PG_DIAG_…` macros.
enum DiagnosticField {
    static let severity = Int32(UInt8(ascii: "V"))
    static let sqlState = Int32(UInt8(ascii: "C"))
    static let message = Int32(UInt8(ascii: "M"))
    static let detail = Int32(UInt8(ascii: "D"))
    static let hint = Int32(UInt8(ascii: "H"))
    static let position = Int32(UInt8(ascii: "P"))
    static let context = Int32(UInt8(ascii: "W"))
    static let table = Int32(UInt8(ascii: "t"))
    static let column = Int32(UInt8(ascii: "c"))
    static let constraint = Int32(UInt8(ascii: "n"))
}
