import Postgres
package import Tickets

/// When the tallies were last recounted, and with what result.
package struct LastVerification: Sendable {
    package var verifiedAt: Instant
    /// The newest run then.
    package var run: Int
    package var differences: Int
}

/// sql/queries/verification_read.sql
enum VerificationRead {
    static func last(on connection: borrowing Connection) throws(PostgresError) -> LastVerification? {
        try connection.firstRow(SQL(text: EmbeddedSQL.verificationRead)) { row throws(PostgresError) in
            LastVerification(verifiedAt: try row.decode(0), run: try row.decode(1), differences: try row.decode(2))
        }
    }
}
