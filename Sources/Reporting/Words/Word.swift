import Statistics
import Tickets

/// A word of a summary in both languages. Sentences have types of their own.
struct Word: Sendable {
    let chinese: String
    let english: String

    init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    func callAsFunction(_ language: Language) -> String {
        language == .chinese ? chinese : english
    }
}

extension Word {
    static let period = Word("统计期间", "Period")
    static let firstDay = Word("首日", "First day")
    static let lastDay = Word("末日", "Last day")
    static let moment = Word("截止时刻", "Moment of the cut-off")
    static let asOf = Word("截止时点", "Cut-off")
    static let knownAt = Word("数据版本", "Known at")
    static let override = Word("强制发布", "Override")
    static let scope = Word("统计范围", "Only")
    static let unfinished = Word("未结束", "not finished")
    static let noData = Word("无数据", "no data")
    static let incomplete = Word("数据不全", "data incomplete")
    static let run = Word("批次", "run")
    static let reference = Word("引用", "Reference")

    static let keyFigures = Word("主要指标", "Key figures")
    static let figure = Word("指标", "Figure")
    static let thisPeriod = Word("本期", "This period")
    static let sameOfLastYear = Word("上年同期", "Last year")
    static let previous = Word("上期", "Previous")
    static let yearOnYear = Word("同比", "On last year")
    static let periodOnPeriod = Word("环比", "On previous")
    static let januaryFebruary = Word("1—2月合计受理", "January and February")
    static let springFestival = Word("春节对齐", "Aligned by Spring Festival")
    static let receivedPerDay = Word("日均受理", "Received per day")
    static let unchanged = Word("持平", "unchanged")
    static let baseZero = Word("上期为0", "from zero")
    static let points = Word("个百分点", " points")

    static let rates = Word("比率与定义", "Rates and definitions")
    static let rate = Word("比率", "Rate")
    static let value = Word("数值", "Value")
    static let definition = Word("定义", "Definition")

    static let standings = Word("办理状态", "Standing at the cut-off")
    static let standing = Word("状态", "Standing")
    static let tickets = Word("件数", "Tickets")
    static let share = Word("占比", "Share")
    static let total = Word("合计", "Total")
    static let received = Word("受理", "Received")
    static let closed = Word("办结", "Closed")
    static let open = Word("在办", "Open")
    static let overdue = Word("超期在办", "Overdue")
    static let excluded = Word("剔除", "Excluded")
    static let nothingDue = Word("无应办结", "nothing due")
    static let notFilledIn = Word("(未填)", "(not filled in)")

    static let stock = Word("存量与流量", "Stock and flow")
    static let opening = Word("期初在办", "opening")
    static let reopened = Word("重办", "reopened")
    static let closing = Word("期末在办", "closing")
    static let balance = Word("收支", "Balance")
    static let closedInPeriod = Word("当期办结", "Closed in period")
    static let wheneverReceived = Word("不论何时受理", "whenever received")

    static let durations = Word("办结用时", "Time to close")
    static let median = Word("中位数", "Median")
    static let ninetieth = Word("90%分位", "90th percentile")
    static let mean = Word("平均", "Mean")
    static let hours = Word("小时", " hours")
    static let counted = Word("计入工单", "Tickets counted")
    static let bucketWidth = Word("组距", "bucket of ")
    static let estimated = Word("按直方图估计", "estimated from histograms")

    static let onTimeOfDue = Word("按时/到期", "On time/due")
    static let normalFrom = Word("正常下限", "Normal from")
    static let normalTo = Word("正常上限", "Normal to")
    static let tier = Word("分档", "Tier")
    static let rank = Word("名次", "Rank")
    static let few = Word("件数少", "too few")
    static let tierMeaning = Word(
        "各单位与全体的合计率比较：正常范围是仅凭偶然也会出现的范围（二项分布），件数越少越宽；到期不足\(FunnelLimits.leastTotal)件的不评，也不排序",
        "each unit against the pooled rate: the normal range is what chance alone would leave (binomial), the wider the fewer tickets; "
            + "fewer than \(FunnelLimits.leastTotal) due are not judged; there is no ranking")
    static let rankMeaning = Word(
        "依按时办结率排列，95%置信区间用Wilson法，区间重叠的先后可能出于偶然；到期不足\(FunnelLimits.leastTotal)件的不排",
        "by on-time rate with Wilson's 95% limits; where intervals overlap the order may be chance; "
            + "fewer than \(FunnelLimits.leastTotal) due are not ranked")

    static let overdueDays = Word("超期天数", "Days overdue")
    static let overdueBy = Word("超过期限", "Past the deadline by")
    static let closingCurve = Word("办结曲线", "Closing curve")
    static let workingDay = Word("受理后工作日", "Working day")
    static let workingDays = Word("个工作日", " working days")
    static let sameDay = Word("当日", "same day")
    static let atRisk = Word("未结", "Open before")
    static let leftOpen = Word("止于在办", "Left open")
    static let closedWithin = Word("累计办结", "Closed within")
    static let lowerLimit = Word("置信下限", "Low")
    static let upperLimit = Word("置信上限", "High")
    static let difference = Word("相差", "Difference")
    static let halfClosed = Word("半数办结", "Half closed within")
    static let curveCount = Word("计入曲线", "Tickets in the curve")
    static let beyondCurve = Word("曲线以外更晚", "Later than the curve")
    static let method = Word("方法", "Method")
    static let curveMethod = Word(
        "Kaplan–Meier估计：在办工单计到截止时点为止，因此未满期的月份可与以往同龄比较；从受理后第一个工作日数起，推定办结和时间矛盾的除外；"
            + "95%置信区间用Greenwood方差；相差以个百分点计",
        "Kaplan–Meier estimate: open tickets count until the cut-off, so that a young month compares with an old one at the same age; "
            + "counting begins with the first working day after receipt; inferred closings and impossible times left out; 95% limits by Greenwood's variance; "
            + "differences in points")

    static let process = Word("办理过程", "Handling")
    static let answeredDirectly = Word("直接答复", "Answered directly")
    static let dispatched = Word("转办", "Dispatched")
    static let handlingUntold = Word("未注明处理方式", "Handling not told")
    static let reminded = Word("有催办", "Reminded")
    static let notReminded = Word("无催办", "Not reminded")
    static let extended = Word("延期", "Extended")
    static let notExtended = Word("未延期", "Not extended")
    static let remindedShare = Word("催办工单（有催办/已注明）", "Reminded/told")
    static let extendedShare = Word("延期工单（延期/全部）", "Extended/all")
    static let topics = Word("主题", "Topics")
    static let topic = Word("主题", "Topic")
    static let rated = Word("已评价", "Rated")

    static let satisfaction = Word("满意度", "Satisfaction")
    static let satisfactionRate = Word("满意率（满意/已评价）", "Satisfied/rated")
    static let satisfied = Word("满意", "Satisfied")
    static let basicallySatisfied = Word("基本满意", "Fairly satisfied")
    static let dissatisfied = Word("不满意", "Dissatisfied")
    static let unrated = Word("未评价", "Not rated")

    static let notes = Word("说明", "Notes")
    static let document = Word("标题", "Title")
    static let sentence = Word("文字", "In words")
    static let warning = Word("注意", "Mind")
    static let item = Word("项目", "Item")
    static let numerator = Word("分子", "numerator")
    static let denominator = Word("分母", "denominator")

    static let data = Word("数据情况", "Data")
    static let daysLoaded = Word("已载入天数", "Days loaded")
    static let imports = Word("导入文件", "Imports")
    static let rejectedRows = Word("拒收行", "Rejected rows")
    static let notCounted = Word("未逐件计算", "Not counted")
    static let needsExact = Word("超期天数、办结曲线、主题、分单位满意度：工单较多时须用 --exact",
                                "days overdue, closing curve, topics, satisfaction by unit: of many tickets with --exact only")
    static let impossibleTimes = Word("时间矛盾", "Impossible times")
    static let unclassified = Word("未分类", "Unclassified")
    static let provisionalDeadlines = Word("暂定期限", "Provisional deadlines")
    static let inferredClosings = Word("推定办结", "Inferred closings")
    static let contradictingStatuses = Word("状态与时间不符", "Status contradicts time")
}

extension Standing {
    var word: Word {
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
    var word: Word {
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
    func label(of key: String, _ language: Language, withYear: Bool) -> String {
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
