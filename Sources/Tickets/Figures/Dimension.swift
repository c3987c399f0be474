/// What a summary is broken down by.
package enum Dimension: String, CaseIterable, Sendable, Hashable {
    case category, department, district, community, channel, month
}
