package import Reporting

/// The entries of the navigation, in their order.
package enum Area: String, CaseIterable, Sendable {
    case today, period, trend, departments, districts, tickets, imports, alerts, editions, definitions, settings

    package var word: Word {
        switch self {
        case .today: Word("今日", "Today")
        case .period: Word("期间", "Period")
        case .trend: Word("趋势", "Trend")
        case .departments: Word("部门", "Departments")
        case .districts: Word("区域", "Districts")
        case .tickets: Word("工单", "Tickets")
        case .imports: Word("导入", "Imports")
        case .alerts: Word("预警", "Alerts")
        case .editions: Word("公报", "Editions")
        case .definitions: Word("定义", "Definitions")
        case .settings: Word("设置", "Settings")
        }
    }

    package var address: Address { self == .today ? Address(path: "/") : Address(rawValue) }
}
