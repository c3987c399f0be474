import Reporting
import Settings
import Tickets

/// The row of links and fields with which a reader moves from one period to another; it works as a plain form.
struct PeriodPicker {
    struct Step {
        var label: String
        var href: String
        var relation: String
    }

    struct Choice {
        var value: String
        var label: String
        var isChosen: Bool
    }

    struct Field {
        var name: String
        var value: String
    }

    var name: String
    var action: String
    var steps: [Step]
    var kinds: [Choice]
    var value: String
    var kept: [Field]
    var kindLabel: String
    var valueLabel: String
    var button: String

    /// For a page that has its period in the query, and keeps all else of it.
    init(_ period: Period, in visit: Visit) {
        let path = visit.address.path
        let kept = ["period", "kind", "value"].reduce(visit.address.query) { $0.setting($1, to: nil) }
        self.init(period, visit, action: Address(path: path, query: kept)) { period in
            Address(path: path, query: kept).with("period", period.addressed)
        }
    }

    /// - Parameters:
    ///   - action: the address that takes `kind` and `value`.
    ///   - address: that of the same page with another period.
    init(_ period: Period, _ visit: Visit, action: Address, address: (Period) -> Address) {
        let language = visit.language
        func step(_ other: Period?, _ relation: String, _ mark: (String) -> String) -> Step? {
            other.map { Step(label: mark($0.label(language)), href: visit.link(address($0)), relation: relation) }
        }
        let months = period.kind == .year ? nil : Period.year(period.start.year)
        name = visit.say("选择期间", "Choose a period")
        self.action = action.path
        steps = [step(period.before, "prev") { "‹ \($0)" }, step(period.after, "next") { "\($0) ›" }, step(months, "up") { $0 }]
            .compactMap { $0 }
        kinds = Period.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.word(language), isChosen: $0 == period.kind) }
        value = period.written.joined(separator: " ")
        kept = (action.query.items.map { Field(name: $0.name, value: $0.value) })
            + (language == visit.service.settings.language ? [] : [Field(name: "language", value: language.rawValue)])
        kindLabel = visit.say("种类", "Kind")
        valueLabel = visit.say("期间", "Period")
        button = visit.say("查看", "Show")
    }
}

extension Period {
    /// The one before it; of a year too, which is compared only with last year's.
    fileprivate var before: Period? { kind == .year || kind == .toDate ? lastYear : previous }

    fileprivate var after: Period? {
        switch kind {
        case .day: .day(end)
        case .week: week(after: self)
        case .month: Period.month(end.month, of: end.year)
        case .quarter: Period.quarter((end.month + 2) / 3, of: end.year)
        case .half: Period.half(end.month == 1 ? 1 : 2, of: end.year)
        case .year: Period.year(end.year)
        case .toDate, .range: nil
        }
    }

    private func week(after week: Period) -> Period? {
        let (year, number) = week.isoWeek
        return Period.week(number + 1, of: year) ?? Period.week(1, of: year + 1)
    }
}

extension Period.Kind {
    fileprivate func word(_ language: Language) -> String {
        switch self {
        case .day: language.say("日", "day")
        case .week: language.say("周", "week")
        case .month: language.say("月", "month")
        case .quarter: language.say("季度", "quarter")
        case .half: language.say("半年", "half")
        case .year: language.say("年", "year")
        case .toDate: language.say("年初至某月", "to date")
        case .range: language.say("起止日", "range")
        }
    }
}
