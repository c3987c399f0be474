/// A wrapping in which the table lay.
package enum Container: Hashable, Sendable {
    case gzip
    case zip(member: String)
}
