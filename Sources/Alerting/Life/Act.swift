/// What a person did about an open alert.
package struct Act: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// Somebody takes care of it: it repeats no more, and its recovery is still told.
        case acknowledge
        /// 接受为新常态: it ends, and its baseline restarts at the onset.
        case accept
    }

    package var kind: Kind
    package var key: AlertKey
    package var by: Signature

    package init(_ kind: Kind, _ key: AlertKey, by signature: Signature) {
        self.kind = kind
        self.key = key
        by = signature
    }
}
