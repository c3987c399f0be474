package import Tickets

/// Somebody who may look: a name for the page's head and the log, and the part of the tickets that the figures may be made of.
package struct Reader: Sendable, Hashable {
    package var name: String
    /// Only tickets with these keys; empty for all.
    package var scope: [Dimension: String]

    package init(name: String, scope: [Dimension: String] = [:]) {
        self.name = name
        self.scope = scope
    }
}
