/// How soon the monitor speaks, named by the false alarms a year that its limit is set for.
package enum Sensitivity: String, CaseIterable, Sendable {
    /// 灵敏
    case sensitive
    /// 标准
    case standard
    /// 保守
    case conservative

    /// f in the formula of the limit.
    var falseAlarmsAYear: Double {
        switch self {
        case .sensitive: 2
        case .standard: 1
        case .conservative: 0.25
        }
    }
}
