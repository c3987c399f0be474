/// What a caller wants (诉求类型), in the order in which the annual report lists the six.
package enum Category: String, CaseIterable, Sendable, Hashable {
    case consultation, complaint, suggestion, praise, report, help
    /// A label that no alias maps, or none; always a visible row of its own, never outside the total.
    case unclassified

    /// The six that a bulletin names, without `unclassified`.
    package static let named: [Category] = allCases.filter { $0 != .unclassified }

    package var label: String {
        switch self {
        case .consultation: "咨询"
        case .complaint: "投诉"
        case .suggestion: "建议"
        case .praise: "表扬"
        case .report: "举报"
        case .help: "求助"
        case .unclassified: "未分类"
        }
    }

    package var englishLabel: String {
        switch self {
        case .report: "report of wrongdoing"
        default: rawValue
        }
    }
}
