package import Tickets

extension Figure {
    /// The figure's name, with that of its group where it needs one.
    func label(_ language: Language) -> String { words.label(language) }

    /// What is counted, in a phrase; of a rate numerator ÷ denominator.
    func definition(_ language: Language) -> String { words.definition(language) }

    private var words: (label: Word, definition: Word) {
        if let rate {
            return (Word(rate.label(.chinese), rate.label(.english)), Word(rate.text(.chinese), rate.text(.english)))
        }
        return switch group {
        case .stock: stock
        case .satisfaction: satisfaction
        case .durations: durations
        case .overdue: overdue
        case .curve: curve
        case .process: process
        case .topic: (Word("主题：\(key.isEmpty ? Word.notFilledIn.chinese : key)", "Topic: \(key.isEmpty ? Word.notFilledIn.english : key)"),
                      Word("期内受理的工单，含剔除件：主题栏如此填写", "received in the period, with the excluded: the topic's column says so"))
        case .data: data
        case .flow where key != "received":
            (.closedInPeriod, Word("期内发生的办结，不论工单何时受理（剔除件除外）；一次一行",
                                   "closings in the period, one row each, whenever the ticket was received; excluded ones left out"))
        case .totals, .rates, .flow: totals
        }
    }

    private var totals: (Word, Word) {
        if let standing = Standing(rawValue: key) {
            return (standing.word, Word("期内受理的工单，按截止时点的办理状态：\(standing.meaning(.chinese))",
                                        "received in the period, at the cut-off: \(standing.meaning(.english))"))
        }
        return key == "closed"
            ? (.closed, Word("期内受理、截止时点前已办结的工单", "received in the period and closed before the cut-off"))
            : (.received, Word("期内受理的工单，含剔除件", "received in the period, with the excluded"))
    }

    private var stock: (Word, Word) {
        switch key {
        case "opening": (.opening, Word("期初时点在办的工单，不论何时受理", "open at the start of the period, whenever received"))
        case "reopened":
            (.reopened, Word("期内发生的重办（剔除件除外）；一次一行", "reopenings in the period, one row each; excluded ones left out"))
        case "closed":
            (Word("期内办结", "Closed (stock)"),
             Word("期内发生的办结，早于受理的按受理时计（剔除件除外）；一次一行",
                  "closings in the period, one row each, at the receipt at the earliest; excluded ones left out"))
        case "excluded": (.excluded, Word("期内受理、不计入办结率的工单", "received in the period and left out of the rates"))
        case "closing": (Word.closing, Word("期末（或截止）时点在办的工单，不论何时受理", "open at the end of the window, whenever received"))
        default: totals
        }
    }

    private var satisfaction: (Word, Word) {
        func received(_ chinese: String, _ english: String) -> Word {
            Word("期内受理的工单（剔除件除外）：\(chinese)", "received in the period, excluded ones left out: \(english)")
        }
        return switch key {
        case "satisfied": (.satisfied, received("评价为满意", "judged satisfied"))
        case "basically_satisfied": (.basicallySatisfied, received("评价为基本满意", "judged fairly satisfied"))
        case "dissatisfied": (.dissatisfied, received("评价为不满意", "judged dissatisfied"))
        case "rated": (Word("已评价", "Rated"), received("有评价", "judged"))
        case "percent": (.satisfactionRate, received("满意 ÷ 已评价", "satisfied ÷ rated"))
        default: (.unrated, received("没有评价", "not judged"))
        }
    }

    private var durations: (Word, Word) {
        let base = Word("期内受理、已办结的工单从受理到办结的小时数；推定办结和时间矛盾的除外",
                        "hours from receipt to closing, received in the period and closed; inferred closings and impossible times left out")
        return switch key {
        case "median_hours": (Word("办结用时中位数", "Median time to close"), base)
        case "p90_hours": (Word("办结用时90%分位", "90th percentile of the time to close"), base)
        case "mean_hours": (Word("平均办结用时", "Mean time to close"), base)
        default: (Word("计入办结用时的工单", "Tickets in the durations"), base)
        }
    }

    private var overdue: (Word, Word) {
        let isClosed = key.hasPrefix("closed")
        let band = OverdueBand.allCases.first { key.hasSuffix($0.rawValue) }?.word ?? Word.overdueDays
        let standing = isClosed ? Standing.closedLate.word : Standing.openOverdue.word
        return (Word("\(standing.chinese)：\(band.chinese)", "\(standing.english) by \(band.english)"),
                Word("期内受理的工单，从期限到\(isClosed ? "办结" : "截止时点")的工作日数，不足一日计一日",
                     "received in the period: working days from the deadline to the \(isClosed ? "closing" : "cut-off"), begun ones count"))
    }

    private var curve: (Word, Word) {
        guard let (count, day) = curvePlace else {
            return switch key {
            case "median_working_days": (.halfClosed, Word("办结曲线达到50%的工作日", "the working day on which the closing curve reaches 50%"))
            case "closed": (Word("曲线中的办结", "Closed in the curve"), Word("办结时间确定的工单", "closed at a certain time"))
            case "open": (Word("曲线中的未结", "Open in the curve"), Word("截止时点前最后一个整日终了时未办结", "open at the end of the last whole day"))
            default: (.curveCount, Word("期内受理的工单，推定办结和时间矛盾的除外",
                                        "received in the period; inferred closings and impossible times left out"))
            }
        }
        let within = Word("受理后第\(day)个工作日", "working day \(day) after receipt")
        return switch count {
        case .atRisk: (Word("第\(day)个工作日前未结", "Open before working day \(day)"),
                       Word("到\(within.chinese)仍可见、此前未办结的工单", "not closed before \(within.english), and followed until it"))
        case .closed: (Word("第\(day)个工作日办结", "Closed on working day \(day)"),
                       Word("上一个工作日终了后、\(within.chinese)终了前办结", "closed on \(within.english), days off before it included"))
        case .leftOpen: (Word("第\(day)个工作日止于在办", "Left open after working day \(day)"),
                         Word("截止时点时受理满\(day)个工作日、未办结", "open at the cut-off, \(day) working days after receipt"))
        case .within: (Word("\(day)个工作日内办结（估计）", "Closed within \(day) working days (estimate)"),
                       Word("Kaplan–Meier估计；所列为已办结的和计入曲线的工单", "Kaplan–Meier estimate; listed are the closed and all tickets in the curve"))
        }
    }

    private var process: (Word, Word) {
        func received(_ chinese: String, _ english: String) -> Word {
            Word("期内受理的工单（剔除件除外）：\(chinese)", "received in the period, excluded ones left out: \(english)")
        }
        return switch key {
        case "answered_directly": (.answeredDirectly, received("导出标明直接答复", "an export says that it was answered directly"))
        case "dispatched": (.dispatched, received("导出标明转办，或有转办时间", "an export says so, or it has a time of dispatching"))
        case "handling_untold": (.handlingUntold, received("导出未注明如何处理", "no export says how it was dealt with"))
        case "reminded": (.reminded, received("导出标明有催办", "an export tells of a reminder"))
        case "not_reminded": (.notReminded, received("导出标明没有催办", "an export tells of none"))
        case "extended":
            (.extended, received("导出标明延期，或后来的导出推后了期限", "an export says so, or a later one moved the deadline to a later time"))
        default: (.notExtended, received("没有延期的迹象", "nothing tells of an extension"))
        }
    }

    private var data: (Word, Word) {
        func received(_ chinese: String, _ english: String) -> Word { Word("期内受理的工单：\(chinese)", "received in the period: \(english)") }
        return switch key {
        case "days_in_period": (Word("期内天数", "Days in period"), Word("统计期间的每一天", "every day of the period"))
        case "days_loaded": (.daysLoaded, Word("有导出文件涵盖的天", "days that an export covers"))
        case "imports":
            (.imports, Word("涵盖期内任何一天的导入；同一文件计一次", "imports that cover a day of the period; a file sent twice counts once"))
        case "rejected_rows": (.rejectedRows, Word("这些导入中无法读取的行", "rows of these imports that could not be read"))
        case "impossible_times":
            (.impossibleTimes, received("办结或期限早于受理，或受理晚于导出", "closed or due before received, or received after the export"))
        case "unclassified": (.unclassified, received("类型为空或不认识", "category empty or unknown"))
        case "provisional_deadlines":
            (.provisionalDeadlines, received("期限算进放假安排未公布的年份", "deadline counted into a year whose holidays were not announced"))
        case "inferred_closings":
            (.inferredClosings, received("按状态推定已办结，没有办结时间", "closed by status, without a closing time"))
        default:
            (.contradictingStatuses, received("状态与办结时间不符", "status and closing time contradict each other"))
        }
    }
}

extension Standing {
    package func meaning(_ language: Language) -> String {
        switch self {
        case .closedOnTime: language.say("在期限内办结", "closed by the deadline")
        case .closedLate: language.say("超过期限办结", "closed after the deadline")
        case .closedWithoutDeadline: language.say("已办结，期限不明", "closed, deadline unknown")
        case .openNotDue: language.say("未办结，期限未到", "not closed, deadline not passed")
        case .openOverdue: language.say("未办结，期限已过", "not closed, deadline passed")
        case .openWithoutDeadline: language.say("未办结，期限不明", "not closed, deadline unknown")
        case .excluded: language.say("作废、重复、无效或已撤出，不计入办结率", "void, merged, invalid or withdrawn, left out of the rates")
        }
    }
}

extension Explanation.Part {
    /// Nil where every row counts in the same way.
    func label(_ language: Language) -> String? {
        switch self {
        case .count: nil
        case .numerator: language.say("分子", "numerator")
        case .denominator: language.say("分母", "denominator")
        case .both: language.say("分子和分母", "both")
        }
    }
}

extension Exclusion {
    func label(_ language: Language) -> String {
        switch self {
        case .void: language.say("作废", "void")
        case .merged: language.say("重复", "merged")
        case .invalid: language.say("无效", "invalid")
        }
    }
}
