package import Tickets

/// What speaks against publishing a summary.
package enum PublishingObjection: Sendable, Equatable {
    /// No day of the period is loaded.
    case noData
    case daysMissing(loaded: Int, of: Int)
    case unfinished(asOf: Instant, ReportingZone)
    /// What had happened by then is not known, since no export reaches as far.
    case asOfBeyondExports(asOf: Instant, newest: Instant, ReportingZone)
    /// The printed figures contradict each other, in words.
    case contradiction(String)

    /// Of the data behind a summary, without a look at what it prints.
    /// - Parameter newestExport: the end of the last day that any export tells of.
    static func against(_ summary: Summary, newestExport: Instant?) -> [PublishingObjection] {
        if summary.isMissing { return [.noData] }
        let (window, data) = (summary.window, summary.data)
        var found: [PublishingObjection] = []
        if window.isUnfinished { found.append(.unfinished(asOf: window.asOf, summary.settings.zone)) }
        // Of an unfinished period the days that are still to come are no hole.
        if summary.answered.isIncomplete {
            found.append(.daysMissing(loaded: summary.answered.daysLoaded, of: window.days.count))
        } else if !window.isUnfinished, data.daysLoaded < data.daysInPeriod {
            found.append(.daysMissing(loaded: data.daysLoaded, of: data.daysInPeriod))
        }
        if let newestExport, window.asOf > newestExport {
            found.append(.asOfBeyondExports(asOf: window.asOf, newest: newestExport, summary.settings.zone))
        }
        return found
    }

    package func text(_ language: Language) -> String {
        switch self {
        case .noData: language.say("没有数据", "no data")
        case .daysMissing(let loaded, let days):
            language.say("数据不全：\(days)天中已载入\(loaded)天", "data incomplete: \(loaded) of \(days) days loaded")
        case .unfinished(let asOf, let zone):
            language.say("本期未结束，数据截至\(asOf.label(language, zone))",
                         "the period is not finished: figures until \(asOf.label(language, zone))")
        case .asOfBeyondExports(let asOf, let newest, let zone):
            language.say("截止时点\(asOf.label(language, zone))晚于最新导出文件（\(newest.label(language, zone))）",
                         "the cut-off, \(asOf.label(language, zone)), is later than the newest export, \(newest.label(language, zone))")
        case .contradiction(let message): message
        }
    }
}
