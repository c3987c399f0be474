/// A ticket's identity: the base number as text, and how often the ticket was sent back for rework (`…-HBD2` is revision 2).
///
/// Revisions of one base number are the same ticket. The base keeps leading zeros and letter case.
package struct TicketNumber: Hashable, Sendable {
    package let base: String
    package let revision: Int

    package init(base: String, revision: Int = 0) {
        self.base = base
        self.revision = revision
    }
}
