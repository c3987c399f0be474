import Reporting
import Tickets

extension FigureReference {
    /// What the reference limits a summary to.
    /// - Throws: `WebFault` for two values of one dimension, and for a month: a summary of one has a reference of its own.
    var filter: [Dimension: String] {
        get throws(WebFault) {
            var filter: [Dimension: String] = [:]
            for condition in conditions {
                guard condition.dimension != .month, filter.updateValue(condition.key, forKey: condition.dimension) == nil else {
                    throw WebFault.unreadable("reference", "\(self)", example: "month-2020-05/department=NAME")
                }
            }
            return filter
        }
    }
}
