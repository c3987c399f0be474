package import Tickets

extension Period {
    /// The period's name: `2020年第2季度`, `Q2 2020`. A range names its last day, not the day after it.
    package func label(_ language: Language) -> String {
        switch language {
        case .chinese: chineseLabel
        case .english: englishLabel
        }
    }

    /// Its first and its last day: `2020-05-01 至 2020-05-31`.
    package func span(_ language: Language) -> String {
        dayCount == 1 ? "\(start)" : language.say("\(start) 至 \(lastDay)", "\(start) to \(lastDay)")
    }

    private var lastDay: CalendarDay { end.advanced(by: -1) }

    private var chineseLabel: String {
        let year = "\(start.year)年"
        switch kind {
        case .day: return start.chinese
        case .week: return "\(isoWeek.year)年第\(isoWeek.number)周"
        case .month: return "\(year)\(start.month)月"
        case .quarter: return "\(year)第\((start.month + 2) / 3)季度"
        case .half: return "\(year)\(start.month == 1 ? "上" : "下")半年"
        case .year: return year
        case .toDate: return lastDay.month == 1 ? "\(year)1月" : "\(year)1—\(lastDay.month)月"
        case .range:
            if dayCount == 1 { return start.chinese }
            let last = lastDay.year == start.year ? "\(lastDay.month)月\(lastDay.dayOfMonth)日" : lastDay.chinese
            return "\(start.chinese)—\(last)"
        }
    }

    private var englishLabel: String {
        let year = start.year
        switch kind {
        case .day: return start.english
        case .week: return "week \(isoWeek.number) of \(isoWeek.year)"
        case .month: return "\(start.englishMonth) \(year)"
        case .quarter: return "Q\((start.month + 2) / 3) \(year)"
        case .half: return "the \(start.month == 1 ? "first" : "second") half of \(year)"
        case .year: return "\(year)"
        case .toDate: return lastDay.month == 1 ? "January \(year)" : "January–\(lastDay.englishMonth) \(year)"
        case .range:
            if dayCount == 1 { return start.english }
            if lastDay.year != year { return "\(start.english) – \(lastDay.english)" }
            return "\(start.dayOfMonth) \(start.englishMonth) – \(lastDay.english)"
        }
    }
}

extension CalendarDay {
    /// `2020年5月6日`
    package var chinese: String { "\(year)年\(month)月\(dayOfMonth)日" }

    /// `6 May 2020`
    package var english: String { "\(dayOfMonth) \(englishMonth) \(year)" }

    var englishMonth: String {
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December"][month - 1]
    }
}
