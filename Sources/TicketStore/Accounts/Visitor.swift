package import Access

/// Somebody who has proved who they are, with what they may do and see.
package struct Visitor: Sendable, Hashable {
    package var account: Int
    package var name: AccountName
    package var role: Role
    package var scope: Scope
    /// Of a token maybe fewer than the role's.
    package var permissions: Set<Permission>
    /// By which the database shows this visitor's part of the tickets.
    package var key: ReadingKey

    package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }
}
