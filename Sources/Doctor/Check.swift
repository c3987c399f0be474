import Postgres

/// One thing that can be wrong with an installation. It changes nothing.
protocol Check: Sendable {
    /// One word for the list.
    var name: String { get }

    /// Empty where all is well.
    func findings(in premises: Premises) async throws -> [Finding]
}

/// A check that asks the database; it is left out where there is none to ask.
protocol DatabaseCheck: Check {
    func findings(in premises: Premises, on session: Session) async throws -> [Finding]
}

extension DatabaseCheck {
    func findings(in premises: Premises) async throws -> [Finding] {
        guard let session = premises.session else { return [] }
        return try await findings(in: premises, on: session)
    }
}
