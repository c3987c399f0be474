package import Access
package import Tickets

/// Somebody who may log in.
package struct StoredAccount: Sendable, Hashable {
    package var number: Int
    package var name: AccountName
    package var role: Role
    package var scope: Scope
    /// False until the invitation is taken, and for those whom a proxy vouches for.
    package var hasPassword: Bool
    package var isDisabled: Bool
    /// Wrong passwords since the last right one.
    package var failures: Int
    package var lockedUntil: Instant?
    package var createdAt: Instant
    package var createdBy: String
}
