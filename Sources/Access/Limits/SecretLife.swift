/// How long secrets other than sessions are good for.
package enum SecretLife {
    /// A link that sets a password: an invitation, a reset, the first administrator.
    package static let linkSeconds = 48 * 3600.0
    package static let tokenDays = 1...366
    package static let defaultTokenDays = 90
}
