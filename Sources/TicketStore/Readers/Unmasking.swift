package import Tickets

/// Showing what is masked, to who may see it, for a reason that is noted first.
package enum Unmasking {
    /// The note is a transaction of its own: the server shows nothing before it is committed.
    /// - Parameters:
    ///   - reason: why, in words; not empty.
    ///   - store: read as the somebody who asks.
    /// - Returns: nil for a ticket that is not of their part.
    /// - Throws: `PostgresError` with `insufficientPrivilege` for who lacks the right, `checkViolation` without a reason.
    package static func show(_ number: String, reason: String, from address: String?, in store: TicketStore) async throws
        -> PersonalFields? {
        guard try await store.run({ try UnmaskingNote.note(number, reason: reason, from: address, on: $0) }) else { return nil }
        return try await store.run { try UnmaskingRead.personal(of: number, on: $0) }
    }
}
