import Postgres

/// sql/queries/verification_update.sql
enum VerificationUpdate {
    static func note(differences: Int, knownAt run: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.verificationUpdate, [run, differences]))
    }
}
