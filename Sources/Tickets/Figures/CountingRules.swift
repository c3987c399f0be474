/// What an installation decides about counting.
package struct CountingRules: Sendable, Hashable {
    /// Tickets that leave every denominator; withdrawn ones always do.
    package var excluded: Set<Exclusion> = []
    /// Categories that need closing: all but praise, unless the office says otherwise.
    package var closable: Set<Category> = Set(Category.allCases).subtracting([.praise])

    package init() {}
}
