package import Access
package import TicketStore

/// Somebody who may look: who they are, what they may do, and the part of the tickets that is theirs.
package struct Reader: Sendable, Hashable {
    package var name: String
    package var permissions: Set<Permission>
    package var scope: Scope
    /// What a form of this reader's carries, so that no other page can send it in their name; nil for programs, which send no forms.
    package var formToken: String?
    /// Who has proved it by a session or a token; nil for who was let in otherwise, whom the connection's own rights keep.
    package let visitor: Visitor?

    package init(name: String, permissions: Set<Permission>, scope: Scope = .everything, formToken: String? = nil) {
        self.name = name
        self.permissions = permissions
        self.scope = scope
        self.formToken = formToken
        visitor = nil
    }

    package init(_ visitor: Visitor, formToken: String?) {
        (name, permissions, scope) = (visitor.name.text, visitor.permissions, visitor.scope)
        self.formToken = formToken
        self.visitor = visitor
    }

    package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

    /// - Throws: `WebFault.notAllowed`
    package func require(_ permission: Permission) throws(WebFault) {
        if !may(permission) { throw .notAllowed }
    }
}
