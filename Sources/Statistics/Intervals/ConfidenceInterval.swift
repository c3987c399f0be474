/// Two limits between which a true value lies with the stated confidence.
package struct ConfidenceInterval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }
}
