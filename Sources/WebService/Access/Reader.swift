package import Access
package import Tickets

/// Somebody who may look: a name for the page's head and the log, what they may do, and the part of the tickets that the figures may be
/// made of.
package struct Reader: Sendable, Hashable {
    package var name: String
    package var permissions: Set<Permission>
    /// Only tickets with these keys; empty for all.
    package var scope: [Dimension: String]
    /// What a form of this reader's carries, so that no other page can send it in their name.
    package var formToken: String

    package init(name: String, permissions: Set<Permission>, scope: [Dimension: String] = [:], formToken: String) {
        self.name = name
        self.permissions = permissions
        self.scope = scope
        self.formToken = formToken
    }

    package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

    /// - Throws: `WebFault.notAllowed`
    package func require(_ permission: Permission) throws(WebFault) {
        if !may(permission) { throw .notAllowed }
    }
}
