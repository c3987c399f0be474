package import Tickets

extension RateDefinition {
    /// The name to print, which says what is divided by what.
    package func label(_ language: Language) -> String {
        words(language).label
    }

    /// The name without `办结率`, for the head of a column.
    package func columnTitle(_ language: Language) -> String {
        switch self {
        case .closedOfReceived: language == .chinese ? "办结/受理" : "Closed/received"
        case .closedOfDue: language == .chinese ? "办结/应办结" : "Closed/due"
        default: label(language)
        }
    }

    /// Numerator ÷ denominator in a phrase.
    package func text(_ language: Language) -> String {
        words(language).definition
    }

    private func words(_ language: Language) -> (label: String, definition: String) {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    private var chinese: (label: String, definition: String) {
        switch self {
        case .closedOfReceived: ("办结率（办结/受理）", "期内受理的工单：已办结 ÷ 受理（剔除件除外）")
        case .closedOfDue: ("办结率（办结/应办结）", "期内受理的工单：已办结 ÷（已办结＋超期未办结）")
        case .closedOfClosable: ("办结率（应办类别）", "期内受理的应办类别工单：已办结 ÷ 受理")
        case .onTimeOfDue: ("按时办结率（按时/到期）", "期内受理且期限已到的工单：按时办结 ÷ 全部")
        case .onTimeOfClosed: ("按时办结率（按时/已办结）", "期内受理且有期限的已办结工单：按时办结 ÷ 全部")
        case .closedOfDueInWindow: ("到期工单办结率", "期限落在期内的工单，不论何时受理：已办结 ÷ 全部")
        case .onTimeOfDueInWindow: ("到期工单按时办结率", "期限落在期内的工单，不论何时受理：按时办结 ÷ 全部")
        case .closedOfDispatched: ("办结率（办结/转办）", "期内受理且已转办的工单：已办结 ÷ 全部")
        case .flow: ("当期办结/当期受理", "期内发生的办结 ÷ 期内受理；两个流量之比，可超过100%")
        case .overdue: ("超期率", "期内受理且期限已到的工单：逾期办结和超期未办结 ÷ 全部")
        }
    }

    private var english: (label: String, definition: String) {
        switch self {
        case .closedOfReceived: ("Closure rate (closed/received)", "received in the period: closed ÷ received, less excluded")
        case .closedOfDue: ("Closure rate (closed/due)", "received in the period: closed ÷ (closed + open and overdue)")
        case .closedOfClosable: ("Closure rate (categories to close)", "received in categories that need closing: closed ÷ received")
        case .onTimeOfDue: ("On-time rate (on time/due)", "received in the period, deadline passed: closed on time ÷ all")
        case .onTimeOfClosed: ("On-time rate (on time/closed)", "received in the period, closed, with a deadline: on time ÷ all")
        case .closedOfDueInWindow: ("Closed of due in period", "deadline in the period, whenever received: closed ÷ all")
        case .onTimeOfDueInWindow: ("On time of due in period", "deadline in the period, whenever received: closed on time ÷ all")
        case .closedOfDispatched: ("Closure rate (closed/dispatched)", "received in the period and dispatched: closed ÷ all")
        case .flow: ("Closed/received in period", "closings in the period ÷ received in it; a ratio of flows that may pass 100%")
        case .overdue: ("Overdue rate", "received in the period, deadline passed: closed late or still open ÷ all")
        }
    }
}
