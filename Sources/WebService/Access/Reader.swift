package import Access
package import TicketStore

/// Somebody who may look: who they are, what they may do, and the part of the tickets that is theirs.
package struct Reader: Sendable, Hashable {
    package var name: String
    /// Nil for who has no account, as in tests.
    package var account: Int?
    package var permissions: Set<Permission>
    package var scope: Scope
    /// What a form of this reader's carries, so that no other page can send it in their name; nil for programs, which send no forms.
    package var formToken: String?
    /// By which the database shows this reader's part of the tickets; nil where the connection's own rights decide.
    package var key: ReadingKey?

    package init(name: String, permissions: Set<Permission>, scope: Scope = .everything, formToken: String? = nil) {
        self.name = name
        self.permissions = permissions
        self.scope = scope
        self.formToken = formToken
    }

    package init(_ visitor: Visitor, formToken: String?) {
        self.init(name: visitor.name.text, permissions: visitor.permissions, scope: visitor.scope, formToken: formToken)
        account = visitor.account
        key = visitor.key
    }

    package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

    /// - Throws: `WebFault.notAllowed`
    package func require(_ permission: Permission) throws(WebFault) {
        if !may(permission) { throw .notAllowed }
    }
}
