/// What makes two alerts the same: the rule and the unit. At most one of a key is open.
package struct AlertKey: Hashable, Sendable {
    /// `Rule.name`
    package let rule: String
    package let series: Series

    package init(rule: String, series: Series) {
        self.rule = rule
        self.series = series
    }
}

extension AlertKey: Comparable {
    package static func < (left: AlertKey, right: AlertKey) -> Bool {
        left.series != right.series ? left.series < right.series : left.rule < right.rule
    }
}
