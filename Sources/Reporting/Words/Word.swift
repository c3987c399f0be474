import Statistics
package import Tickets

/// A word of a summary in both languages. Sentences have types of their own.
package struct Word: Sendable {
    package let chinese: String
    package let english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    package func callAsFunction(_ language: Language) -> String {
        language == .chinese ? chinese : english
    }
}

extension Word {
    package static let period = Word("统计期间", "Period")
    package static let firstDay = Word("首日", "First day")
    package static let lastDay = Word("末日", "Last day")
    package static let moment = Word("截止时刻", "Moment of the cut-off")
    package static let asOf = Word("截止时点", "Cut-off")
    package static let knownAt = Word("数据版本", "Known at")
    package static let override = Word("强制发布", "Override")
    package static let scope = Word("统计范围", "Only")
    package static let unfinished = Word("未结束", "not finished")
    package static let noData = Word("无数据", "no data")
    package static let incomplete = Word("数据不全", "data incomplete")
    package static let run = Word("批次", "run")
    package static let reference = Word("引用", "Reference")

    package static let keyFigures = Word("主要指标", "Key figures")
    package static let figure = Word("指标", "Figure")
    package static let thisPeriod = Word("本期", "This period")
    package static let sameOfLastYear = Word("上年同期", "Last year")
    package static let previous = Word("上期", "Previous")
    package static let yearOnYear = Word("同比", "On last year")
    package static let periodOnPeriod = Word("环比", "On previous")
    package static let januaryFebruary = Word("1—2月合计受理", "January and February")
    package static let springFestival = Word("春节对齐", "Aligned by Spring Festival")
    package static let receivedPerDay = Word("日均受理", "Received per day")
    package static let unchanged = Word("持平", "unchanged")
    package static let baseZero = Word("上期为0", "from zero")
    package static let points = Word("个百分点", " points")

    package static let rates = Word("比率与定义", "Rates and definitions")
    package static let rate = Word("比率", "Rate")
    package static let value = Word("数值", "Value")
    package static let definition = Word("定义", "Definition")

    package static let standings = Word("办理状态", "Standing at the cut-off")
    package static let standing = Word("状态", "Standing")
    package static let tickets = Word("件数", "Tickets")
    package static let share = Word("占比", "Share")
    package static let total = Word("合计", "Total")
    package static let received = Word("受理", "Received")
    package static let closed = Word("办结", "Closed")
    package static let open = Word("在办", "Open")
    package static let overdue = Word("超期在办", "Overdue")
    package static let excluded = Word("剔除", "Excluded")
    package static let nothingDue = Word("无应办结", "nothing due")
    package static let notFilledIn = Word("(未填)", "(not filled in)")

    package static let stock = Word("存量与流量", "Stock and flow")
    package static let opening = Word("期初在办", "opening")
    package static let reopened = Word("重办", "reopened")
    package static let closing = Word("期末在办", "closing")
    package static let balance = Word("收支", "Balance")
    package static let closedInPeriod = Word("当期办结", "Closed in period")
    package static let wheneverReceived = Word("不论何时受理", "whenever received")

    package static let durations = Word("办结用时", "Time to close")
    package static let median = Word("中位数", "Median")
    package static let ninetieth = Word("90%分位", "90th percentile")
    package static let mean = Word("平均", "Mean")
    package static let hours = Word("小时", " hours")
    package static let counted = Word("计入工单", "Tickets counted")
    package static let bucketWidth = Word("组距", "bucket of ")
    package static let estimated = Word("按直方图估计", "estimated from histograms")

    package static let onTimeOfDue = Word("按时/到期", "On time/due")
    package static let normalFrom = Word("正常下限", "Normal from")
    package static let normalTo = Word("正常上限", "Normal to")
    package static let tier = Word("分档", "Tier")
    package static let rank = Word("名次", "Rank")
    package static let few = Word("件数少", "too few")
    package static let tierMeaning = Word(
        "各单位与全体的合计率比较：正常范围是仅凭偶然也会出现的范围（二项分布），件数越少越宽；到期不足\(FunnelLimits.leastTotal)件的不评，也不排序",
        "each unit against the pooled rate: the normal range is what chance alone would leave (binomial), the wider the fewer tickets; "
            + "fewer than \(FunnelLimits.leastTotal) due are not judged; there is no ranking")
    package static let rankMeaning = Word(
        "依按时办结率排列，95%置信区间用Wilson法，区间重叠的先后可能出于偶然；到期不足\(FunnelLimits.leastTotal)件的不排",
        "by on-time rate with Wilson's 95% limits; where intervals overlap the order may be chance; "
            + "fewer than \(FunnelLimits.leastTotal) due are not ranked")

    package static let overdueDays = Word("超期天数", "Days overdue")
    package static let overdueBy = Word("超过期限", "Past the deadline by")
    package static let closingCurve = Word("办结曲线", "Closing curve")
    package static let workingDay = Word("受理后工作日", "Working day")
    package static let workingDays = Word("个工作日", " working days")
    package static let sameDay = Word("当日", "same day")
    package static let atRisk = Word("未结", "Open before")
    package static let leftOpen = Word("止于在办", "Left open")
    package static let closedWithin = Word("累计办结", "Closed within")
    package static let lowerLimit = Word("置信下限", "Low")
    package static let upperLimit = Word("置信上限", "High")
    package static let difference = Word("相差", "Difference")
    package static let halfClosed = Word("半数办结", "Half closed within")
    package static let curveCount = Word("计入曲线", "Tickets in the curve")
    package static let beyondCurve = Word("曲线以外更晚", "Later than the curve")
    package static let method = Word("方法", "Method")
    package static let curveMethod = Word(
        "Kaplan–Meier估计：在办工单计到截止时点为止，因此未满期的月份可与以往同龄比较；从受理后第一个工作日数起，推定办结和时间矛盾的除外；"
            + "95%置信区间用Greenwood方差；相差以个百分点计",
        "Kaplan–Meier estimate: open tickets count until the cut-off, so that a young month compares with an old one at the same age; "
            + "counting begins with the first working day after receipt; inferred closings and impossible times left out; 95% limits by Greenwood's variance; "
            + "differences in points")

    package static let process = Word("办理过程", "Handling")
    package static let answeredDirectly = Word("直接答复", "Answered directly")
    package static let dispatched = Word("转办", "Dispatched")
    package static let handlingUntold = Word("未注明处理方式", "Handling not told")
    package static let reminded = Word("有催办", "Reminded")
    package static let notReminded = Word("无催办", "Not reminded")
    package static let extended = Word("延期", "Extended")
    package static let notExtended = Word("未延期", "Not extended")
    package static let remindedShare = Word("催办工单（有催办/已注明）", "Reminded/told")
    package static let extendedShare = Word("延期工单（延期/全部）", "Extended/all")
    package static let topics = Word("主题", "Topics")
    package static let topic = Word("主题", "Topic")
    package static let rated = Word("已评价", "Rated")

    package static let satisfaction = Word("满意度", "Satisfaction")
    package static let satisfactionRate = Word("满意率（满意/已评价）", "Satisfied/rated")
    package static let satisfied = Word("满意", "Satisfied")
    package static let basicallySatisfied = Word("基本满意", "Fairly satisfied")
    package static let dissatisfied = Word("不满意", "Dissatisfied")
    package static let unrated = Word("未评价", "Not rated")

    package static let notes = Word("说明", "Notes")
    package static let document = Word("标题", "Title")
    package static let sentence = Word("文字", "In words")
    package static let warning = Word("注意", "Mind")
    package static let item = Word("项目", "Item")
    package static let numerator = Word("分子", "numerator")
    package static let denominator = Word("分母", "denominator")

    package static let data = Word("数据情况", "Data")
    package static let daysLoaded = Word("已载入天数", "Days loaded")
    package static let imports = Word("导入文件", "Imports")
    package static let rejectedRows = Word("拒收行", "Rejected rows")
    package static let notCounted = Word("未逐件计算", "Not counted")
    package static let needsExact = Word("超期天数、办结曲线、主题、分单位满意度：工单较多时须用 --exact",
                                "days overdue, closing curve, topics, satisfaction by unit: of many tickets with --exact only")
    package static let impossibleTimes = Word("时间矛盾", "Impossible times")
    package static let unclassified = Word("未分类", "Unclassified")
    package static let provisionalDeadlines = Word("暂定期限", "Provisional deadlines")
    package static let inferredClosings = Word("推定办结", "Inferred closings")
    package static let contradictingStatuses = Word("状态与时间不符", "Status contradicts time")
}

extension Standing {
    package var word: Word {
        switch self {
        case .closedOnTime: Word("按时办结", "Closed on time")
        case .closedLate: Word("逾期办结", "Closed late")
        case .closedWithoutDeadline: Word("办结（无期限）", "Closed, no deadline")
        case .openNotDue: Word("在办未到期", "Open, not due")
        case .openOverdue: Word("超期在办", "Open, overdue")
        case .openWithoutDeadline: Word("在办（无期限）", "Open, no deadline")
        case .excluded: .excluded
        }
    }
}

extension Dimension {
    package var word: Word {
        switch self {
        case .category: Word("诉求类型", "Category")
        // A ticket with several units counts once, with its lead unit.
        case .department: Word("承办单位（主办）", "Department (lead)")
        case .district: Word("镇街", "District")
        case .community: Word("村（社区）", "Community")
        case .channel: Word("来源渠道", "Channel")
        case .month: Word("受理月份", "Month received")
        }
    }

    /// The name of a row. Months carry their year only where the window has several.
    package func label(of key: String, _ language: Language, withYear: Bool) -> String {
        switch self {
        case .category:
            guard let category = Category(rawValue: key) else { return key }
            return language == .chinese ? category.label : category.englishLabel
        case .month:
            guard let day = CalendarDay(iso: key + "-01") else { return key }
            switch language {
            case .chinese: return (withYear ? "\(day.year)年" : "") + "\(day.month)月"
            case .english: return day.englishMonth + (withYear ? " \(day.year)" : "")
            }
        default:
            return key.isEmpty ? Word.notFilledIn(language) : key
        }
    }
}
