import Tickets

/// What a rate's name says that it divides.
struct RateName: Hashable, Sendable {
    /// A numerator or denominator: one count, or the sum of several.
    typealias Term = [Measure]

    let name: String
    let numerators: [Term]
    /// Those that the name allows, the likeliest first.
    let denominators: [Term]

    private static let wholes: [Term] = [[.due], [.dispatched], [.valid], [.received], [.calls]]

    private static let plainNames = [
        "办结", "结案", "按时办结", "按期办结", "及时办结", "按时结案", "按期结案", "如期办结", "满意", "不满意", "接通", "超期", "逾期", "超时", "超期办结", "逾期办结", "直办", "直接办理",
        "直接答复", "在线办结", "在线解答", "转办", "转派", "交办", "派单",
    ]
    private static let plainPrefixes = ["来电", "留言", "热线", "工单", "诉求", "综合", "总", "总体", "整体", "全年", "全市", "全县", "全区", "全镇", "当月", "本月",
        "当期", "累计", "回访", "群众"]

    /// Whether the name says all: of a 一次办结率 nobody can tell which counts it divides.
    func isPlain(for numerator: String) -> Bool {
        let words = String(name.prefix { $0 != "（" })
        if Self.plainNames.contains(words) || numerator.contains(words) { return true }
        return Self.plainNames.contains { plain in
            guard words.hasSuffix(plain) else { return false }
            let rest = words.dropLast(plain.count)
            return Self.plainPrefixes.contains { rest.hasSuffix($0) } || rest.hasPrefix("我")
        }
    }

    /// - Parameter name: the words in front of 率, with what stands behind it in brackets.
    init(_ name: String) {
        self.name = name
        let note = name.firstIndex(of: "（").map { String(name[$0...].dropFirst().dropLast()) }
        let words = name.prefix { $0 != "（" }
        func has(_ parts: String...) -> Bool { parts.contains { words.contains($0) } }
        var denominators: [Term]
        if has("不满意") {
            (numerators, denominators) = ([[.dissatisfied]],
                [[.rated], [.satisfied, .dissatisfied], [.satisfied, .fairlySatisfied, .dissatisfied], [.closed]])
        } else if has("满意") {
            numerators = [[.satisfied], [.satisfied, .fairlySatisfied]]
            denominators = [[.rated], [.satisfied, .fairlySatisfied, .dissatisfied], [.satisfied, .dissatisfied], [.closed]]
        } else if has("签收", "回复", "反馈", "响应", "返工", "重复", "延期", "退回", "回访") {
            (numerators, denominators) = ([[.other(String(words))]], Self.wholes + [[.closed], [.rated]])
        } else if has("超期", "逾期", "超时") {
            (numerators, denominators) = ([[.closedLate, .openOverdue], [.closedLate], [.openOverdue]],
                [[.due], [.closed], [.closedOnTime, .closedLate], [.dispatched], [.received]])
        } else if has("按时", "按期", "及时", "如期") {
            (numerators, denominators) = ([[.closedOnTime]],
                [[.due], [.closed], [.closedOnTime, .closedLate], [.dispatched], [.valid], [.received]])
        } else if has("直接", "直办", "在线", "即时", "自行", "当场") {
            (numerators, denominators) = ([[.direct]], [[.calls], [.received], [.valid]])
        } else if has("办结", "结案", "完成", "办理") {
            (numerators, denominators) = ([[.closed], [.closedOnTime, .closedLate]], Self.wholes + [[.closed, .open]])
        } else if has("接通") {
            (numerators, denominators) = ([[.connected]], [[.calls]])
        } else if has("转办", "转派", "派单", "交办") {
            (numerators, denominators) = ([[.dispatched]], [[.calls], [.received], [.valid]])
        } else {
            (numerators, denominators) = ([[.other(String(words))]], Self.wholes)
        }
        if let below = note?.split(separator: "/").last.map({ Vocabulary.measure(String($0)) }), note?.contains("/") == true {
            denominators = denominators.filter { $0 == [below] }
        }
        self.denominators = denominators
    }

    static func definition(_ numerator: Term, _ denominator: Term) -> RateDefinition? {
        switch (numerator.first, denominator) {
        case (.closed?, [.received]): .closedOfReceived
        case (.closed?, [.due]): .closedOfDue
        case (.closed?, [.dispatched]): .closedOfDispatched
        case (.closedOnTime?, [.due]): numerator.count == 1 ? .onTimeOfDue : .closedOfDue
        case (.closedOnTime?, [.closed]), (.closedOnTime?, [.closedOnTime, .closedLate]): numerator.count == 1 ? .onTimeOfClosed : nil
        case (.closedLate?, [.due]), (.openOverdue?, [.due]): .overdue
        default: nil
        }
    }
}
